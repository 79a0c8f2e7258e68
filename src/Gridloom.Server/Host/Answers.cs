using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Host;

/// <summary>How refusals are answered at either door (答复).</summary>
internal static class Answers
{
    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/health");

    /// <summary>Answers a refusal in the way of the door that was used: problem details, or a page that says why there is no page.</summary>
    public static Task Refuse(HttpContext http, Problem problem) => Refusal(http, problem).ExecuteAsync(http);

    /// <summary>The same as a result, for a page's handler.</summary>
    public static IResult Refusal(HttpContext http, Problem problem)
    {
        if (IsApi(http)) return new ProblemResult(problem);
        var t = http.RequestServices.GetRequiredService<Words>();
        var model = ProblemModel.For(problem.Status, problem.Status == 500 ? http.TraceIdentifier : problem.Code, t) with { Text = problem.In(t) };
        return Pages.Show<ProblemPage>(http.RequestServices.GetRequiredService<Frames>().For(http, model.Heading), model, problem.Status);
    }
}

internal static class ProblemWords
{
    /// <summary>The problem in the page's language.</summary>
    public static string In(this Problem problem, Words words) => words.InEnglish ? problem.English : problem.Chinese;

    /// <summary>What the form's banner says, and where each fault is to be mended.</summary>
    public static FormError ToFormError(this Problem problem, Words words) => problem.Errors.Count > 1
        ? new FormError(words["没有保存。您填的内容还在，请改好下面 {0} 处。", problem.Errors.Count], problem.Code, [.. problem.Errors.Select(e => (IdOf(e.Field), e.In(words)))])
        : new FormError(problem.In(words), problem.Code);

    /// <summary>What is wrong with one field; null when nothing is.</summary>
    public static string? Of(this Problem? problem, string field, Words words) => problem switch
    {
        null => null,
        { Errors.Count: > 0 } => problem.Errors.FirstOrDefault(e => e.Field == field)?.In(words),
        _ => problem.Field == field ? problem.In(words) : null,
    };

    // The form names reporter.phone reporterPhone, since a dot would need escaping in a selector.
    private static string IdOf(string? field) => field switch
    {
        null => "main",
        "reporter.name" => "reporterName",
        "reporter.phone" => "reporterPhone",
        _ => field,
    };
}

/// <summary>303: after a form was acted upon, the browser goes on with a GET, so that reloading sends nothing twice.</summary>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
