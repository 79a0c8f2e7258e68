using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases;

/// <summary>案件列表: the cases that a person may see, newest first.</summary>
internal static class ListCases
{
    private const int PageLimit = 200;

    public sealed record Item(string Id, string Number, string Class, string ClassName, string Address, string Source, string Stage, DateTimeOffset ReportedAt);

    public sealed record Response(IReadOnlyList<Item> Items, string? Next);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/cases", ListOnPage).Requires(Permission.ReadCases);
        doors.Api.MapGet("/cases", ListByApi).WithSummary("List cases, newest first").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ListByApi(string? limit, string? after, HttpRequest http, Caller caller, CaseLookup cases, CaseFilters filters, CaseCatalogue catalogue, CancellationToken stop)
    {
        var size = 50;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > PageLimit))
            return new ProblemResult(CaseProblems.ListUnreadable);
        if (after is { Length: > 40 }) return new ProblemResult(CaseProblems.ListUnreadable);

        if (!filters.Read(http.Query).Succeeded(out var filter, out var refused)) return new ProblemResult(refused);
        if (filter.Unreadable) return new ProblemResult(CaseProblems.ListUnreadable);
        var rows = await cases.List(caller.Actor, filter, new(after, size + 1), stop);
        var items = rows.Take(size).Select(c => new Item(c.Id, c.Number, c.Class, catalogue.NameOf(c.Class), c.Address, c.Source, c.Stage, c.ReportedAt.ToChina()));
        return TypedResults.Ok(new Response([.. items], rows.Count > size ? rows[size - 1].Number : null));
    }

    private static async Task<IResult> ListOnPage(HttpContext http, Caller caller, CaseLookup cases, CaseFilters filters, ListCasesPage page)
    {
        var stop = http.RequestAborted;
        if (!filters.Read(http.Request.Query).Succeeded(out var filter, out var refused)) return Answers.Refusal(http, refused);
        var after = http.Request.Query["after"].ToString() is { Length: > 0 and <= 40 } behind ? behind : null;
        var rows = await cases.List(caller.Actor, filter, new(after, ListCasesPage.Size + 1), stop);
        var total = await cases.Count(caller.Actor, filter, stop);
        var before = after is null ? 0 : await cases.CountBefore(caller.Actor, filter, after, stop);
        return await page.Show(http, caller, filter, new(rows, total, before));
    }
}
