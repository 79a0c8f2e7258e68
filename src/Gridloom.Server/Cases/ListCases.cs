using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>案件列表: the cases that a person may see, newest first.</summary>
internal static class ListCases
{
    private const int PageLimit = 200;

    public sealed record Item(string Id, string Number, string Class, string ClassName, string Address, string Source, string Stage, DateTimeOffset ReportedAt)
    {
        /// <summary>The columns that the request names in <c>cols</c>, by their codes; absent when it names none.</summary>
        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyDictionary<string, object?>? Columns { get; init; }
    }

    public sealed record Response(IReadOnlyList<Item> Items, string? Next);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/cases", ListOnPage).Requires(Permission.ReadCases);
        doors.Api.MapGet("/cases", ListByApi).WithSummary("List cases, newest first").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ListByApi(string? limit, string? after, HttpRequest http, Caller caller, CaseLookup cases, CaseFilters filters, CaseListParts parts, Clocks clocks, CancellationToken stop)
    {
        var size = 50;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > PageLimit))
            return new ProblemResult(CaseProblems.ListUnreadable);
        if (after is { Length: > 40 }) return new ProblemResult(CaseProblems.ListUnreadable);

        if (!filters.Read(http.Query).Succeeded(out var filter, out var refused)) return new ProblemResult(refused);
        if (filter.Unreadable) return new ProblemResult(CaseProblems.ListUnreadable);
        var rows = await cases.List(caller.Actor, filter, new(after, size + 1), stop);
        var columns = filter.Columns is null ? null : CaseListColumns.Of(filter.Columns, caller.Actor);
        var (t, now) = (http.HttpContext.RequestServices.GetRequiredService<Ui.Words>(), clocks.Now(caller.Actor.District));
        var items = await Task.WhenAll(rows.Take(size).Select(async c => new Item(c.Id, c.Number, c.Class, parts.Rules.ClassName(c), c.Address, c.Source, c.Stage, c.ReportedAt.ToChina())
        {
            Columns = columns?.Zip(await new CaseListRow(parts, c, now, t).Cells(columns)).ToDictionary(p => p.First.Code, p => p.Second.ToJson(), StringComparer.Ordinal),
        }));
        return TypedResults.Ok(new Response(items, rows.Count > size ? rows[size - 1].Number : null));
    }

    private static async Task<IResult> ListOnPage(HttpContext http, Caller caller, CaseLookup cases, CaseFilters filters, ListCasesPage page)
    {
        var stop = http.RequestAborted;
        if (!filters.Read(http.Request.Query).Succeeded(out var filter, out var refused)) return Answers.Refusal(http, refused);
        var after = http.Request.Query["after"].ToString() is { Length: > 0 and <= 40 } behind ? behind : null;
        // A figure's list proves it, so it is counted to the end.
        var exact = filter.Figure is not null;
        return await page.Show(http, caller, filter, (await cases.Show(caller.Actor, filter, new(after, ListCasesPage.Size + 1, exact), stop), exact));
    }
}
