using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases;

/// <summary>The case list for saved filters and exports (案件列表).</summary>
internal sealed partial class CaseListSource(CaseLookup cases, CaseFilters filters, CaseConditions conditions, CaseListParts parts) : ListSource
{
    public const string ListKey = "cases";

    // Small enough to be gone before the next one comes, large enough that asking is no work.
    private const int PageRows = 2_000;

    // In a saved filter in place of an instant: late as of when it is opened.
    private const string Now = "now";

    public override string Key => ListKey;

    public override IReadOnlyList<string> Permissions { get; } = [Permission.ReadCases];

    public override string Name(Words t) => t["案件"];

    public override async Task<Outcome<ListReading>> Open(ListAsked asked, CancellationToken stop)
    {
        if (!filters.Read(asked.Conditions).Succeeded(out var filter, out var refused)) return refused;
        if (filter.Unreadable) return CaseProblems.ListUnreadable;
        IReadOnlyList<CaseListColumn> columns = asked.Conditions["all"] == "1" ? [.. CaseListColumns.For(asked.Actor)] : CaseListColumns.Of(filter.Columns, asked.Actor);
        var said = string.Join(asked.T["；"], (await conditions.Of(filter, asked.Actor, asked.T)).Select(c => c.Key + " " + Digits().Replace(c.Value, m => Domain.Text.Mask.Phone(m.Value)!)));
        return new ListReading(said.Length > 0 ? said : asked.T["全部"], [.. columns.Select(c => c.Head(asked.T))], s => cases.Count(asked.Actor, filter, s), s => Rows(asked, filter, columns, s));
    }

    public override Outcome<string> Keep(string query)
    {
        if (!filters.Read(Parsed(query)).Succeeded(out var filter, out var refused)) return refused;
        if (filter.Unreadable) return CaseProblems.ListUnreadable;
        if (filter.Reporter is not null || (filter.Text is { } text && Digits().IsMatch(text) && !CaseFilter.IsNumber(text))) return ListProblems.FilterHoldsReporter;
        var kept = (filter with { Late = null }).ToUrl(address: "").TrimStart('?');
        return filter.Late is null && Parsed(query)["late"] != Now ? kept : kept + (kept.Length > 0 ? "&" : "") + "late=" + Now;
    }

    public override string Address(string kept, Instant now)
    {
        var query = Parsed(kept);
        if (!filters.Read(query).Succeeded(out var filter, out _)) filter = CaseFilter.FromQuery(query);
        return (query["late"] == Now ? filter with { Late = now } : filter).ToUrl();
    }

    public override string Columns(IEnumerable<string> codes, Actor actor) => CaseListColumns.Clean(string.Join(',', codes)) ?? "";

    // By number, which is given in the order of reporting: so a case that comes in meanwhile moves no other from its place.
    private async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(ListAsked asked, CaseFilter filter, IReadOnlyList<CaseListColumn> columns, [EnumeratorCancellation] CancellationToken stop)
    {
        for (string? after = null; ;)
        {
            var page = await cases.List(asked.Actor, filter, new(after, PageRows), stop);
            foreach (var c in page) yield return await new CaseListRow(parts, c, asked.Now, asked.T).Cells(columns);
            if (page.Count < PageRows) yield break;
            after = page[^1].Number;
        }
    }

    private static QueryCollection Parsed(string query) => new(QueryHelpers.ParseQuery(query));

    // As long as a telephone number may be; a case number's parts are no longer than eight.
    [GeneratedRegex(@"(?<!\d)\d{9,15}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
