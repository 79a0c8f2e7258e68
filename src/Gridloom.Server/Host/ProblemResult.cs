using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gridloom.Domain;

namespace Gridloom.Server.Host;

/// <summary>A problem as RFC 9457 says it (<c>application/problem+json</c>), in Chinese unless the client prefers English.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed record Body(string Type, string Title, int Status, string Detail, string Code, IReadOnlyList<Fault>? Errors, string RequestId);

    private sealed record Fault(string? Field, string Code, string Detail);

    public Task ExecuteAsync(HttpContext http)
    {
        var english = http.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);
        string Say(Problem p) => english ? p.English : p.Chinese;
        IReadOnlyList<Problem> faults = problem.Errors.Count > 0 ? problem.Errors : problem.Field is null ? [] : [problem];
        var body = new Body(
            "urn:gridloom:problem:" + problem.Code, Say(problem), problem.Status, string.Join(english ? " " : "", faults.Count > 1 ? faults.Select(Say) : [Say(problem)]),
            problem.Code, faults.Count > 0 ? [.. faults.Select(f => new Fault(f.Field, f.Code, Say(f)))] : null, http.TraceIdentifier);
        http.Response.StatusCode = problem.Status;
        if (problem.Status is 503 or 429) http.Response.Headers.RetryAfter = problem.Status == 503 ? "2" : "60";
        return http.Response.WriteAsJsonAsync(body, Format, "application/problem+json", http.RequestAborted);
    }
}

internal static class OutcomeResults
{
    /// <summary>The answer of an API door: what <paramref name="succeeded"/> makes of the value, or the problem.</summary>
    public static IResult ToHttp<T>(this Outcome<T> outcome, Func<T, IResult> succeeded)
        where T : notnull =>
        outcome.Succeeded(out var value, out var refused) ? succeeded(value) : new ProblemResult(refused);
}
