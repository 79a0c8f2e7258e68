using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Batch;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Lists;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws the list (案件列表页): the filter as chips, the rows, the way on.</summary>
internal sealed class ListCasesPage(Frames frames, CaseConditions conditions, CaseListParts parts, CaseWords words, CaseClockLines clocks, Clocks time, Territory.TerritoryLookup territory, ListTools tools)
{
    /// <summary>Who looks at which list.</summary>
    private sealed record View(Caller Caller, CaseFilter Filter, IReadOnlyList<CaseListColumn> Columns, Words T);

    public const int Size = 18;

    /// <param name="shown">One row more than fits, when there is a next page; and whether all were counted, however many they are.</param>
    public async Task<IResult> Show(HttpContext http, Caller caller, CaseFilter filter, (CaseLookup.Page Found, bool Exact) shown)
    {
        var (found, exact) = shown;
        var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        var columns = CaseListColumns.Of(filter.Columns ?? await tools.OwnColumns(caller.Actor, CaseListSource.ListKey, stop), caller.Actor);
        var view = new View(caller, filter, columns, t);
        var rowsShown = found.Rows.Take(Size).ToList();
        var rows = await Rows(rowsShown, caller, t, stop);
        return Pages.Show<CaseListPage>(frames.For(http, t["案件"], RailEntry.Cases), new CaseListModel
        {
            Columns = [.. columns.Select(c => new ColumnHead(c.Code, t[c.Heading], c.Kind))],
            Rows = [.. await Task.WhenAll(rows.Zip(rowsShown, async (row, c) => row with { Cells = await new CaseListRow(parts, c, time.Now(c.District), t).Cells(columns) }))],
            Total = found.Total,
            Uncounted = !exact && found.Total > CaseLookup.ExactTotal,
            First = found.Before > CaseLookup.ExactTotal ? null : found.Before + 1,
            Filter = Fields(filter),
            Conditions = await conditions.Of(filter, caller.Actor, t),
            Classes = parts.Rules.Now(caller.Actor.District).Rules.Catalogue.Classes(),
            Sources = parts.Rules.Shipped.Rules.Catalogue.Sources(),
            Moderations = caller.Actor.May(Permission.ModerateReports) ? [new("1", t["待审看"])] : [],
            Areas = CaseChoices.Areas(await territory.Of(caller.Actor.District), caller.Actor.Scope, filter.Area),
            Stages = [new(CaseFilter.Open, t["在办"]), .. Enum.GetValues<CaseStage>().Select(s => new Choice(s.Code(), CaseConditions.StageName(s, t)))],
            PreviousHref = found.Before > 0 ? filter.ToUrl() : null,
            NextHref = found.Rows.Count > Size ? filter.ToUrl(rowsShown[^1].Number) : null,
            Ticks = CaseBatch.For(caller.Actor),
            FindsByPhone = caller.Actor.May(Permission.ReadReporter),
            PastHref = caller.Actor.May(Permission.ReadPast) ? Past.ShowPast.Address : null,
            NewCaseHref = caller.Actor.May(Permission.ReportCase) ? RailEntry.NewCase.Href : null,
            Beside = [.. caller.Actor.May(Permission.LinkCase) ? [new Choice(Doubles.ShowDoubles.Address, t["疑似重复"])] : Array.Empty<Choice>(), new(Recurring.ShowRecurring.Address, t["屡发问题"]), new(Parts.ShowParts.Address, t["协同件"]), .. Kinds.KindsPart.Sheets(t)],
            Proves = Proves(http, filter, found.Total, t),
            Bar = await Bar(view, stop),
            Export = found.Total == 0 ? null : tools.Offer(CaseListSource.ListKey, Query(view), allColumns: true),
            Error = filter.Unreadable ? CaseProblems.ListUnreadable.ToFormError(t) : null,
        });
    }

    public async Task<IReadOnlyList<CaseRow>> Rows(IReadOnlyList<StoredCase> cases, Caller caller, Words t, CancellationToken stop)
    {
        var now = time.Now(caller.Actor.District);
        var rows = new List<CaseRow>();
        foreach (var c in cases) rows.Add(await Row(c, now, t, stop));
        return rows;
    }

    private Task<ListBar> Bar(View view, CancellationToken stop)
    {
        var ticks = CaseListColumns.For(view.Caller.Actor).Select(c => new ColumnTick(c.Code, view.T[c.Heading], view.Columns.Contains(c))).ToList();
        return tools.Bar(view.Caller, new(CaseListSource.ListKey, Query(view), ticks, Chosen(view) ?? ""), stop);
    }

    // With the columns at hand, also where the person's own show without being in the address: what is saved or exported is what is seen.
    private static string Query(View view) => (view.Filter with { Columns = Chosen(view) }).ToUrl(address: "").TrimStart('?');

    private static string? Chosen(View view) => CaseListColumns.Clean(string.Join(',', view.Columns.Select(c => c.Code)));

    private static CaseListFilter Fields(CaseFilter filter) => new(
        filter.Text ?? "", filter.Class ?? "", filter.Source ?? "", CaseFilter.Day(filter.From) ?? "", CaseFilter.Day(filter.To) ?? "", filter.Moderation ? "1" : "", filter.Area ?? "", filter.Stage ?? "",
        filter.Late?.Microseconds.ToString(CultureInfo.InvariantCulture) ?? "", filter.Unit ?? "", filter.Figure?.Link.ToString() ?? "", filter.Columns ?? "");

    private async Task<CaseRow> Row(StoredCase c, Instant now, Words t, CancellationToken stop) => new(
        c.Number, "/cases/" + c.Id, c.Class, parts.Rules.ClassName(c), await words.Place(c), words.Stage(c, t), parts.Rules.Shipped.Rules.Catalogue.SourceName(c.Source), c.ReportedAt, await words.EnteredBy(c, c.District, t, stop))
    {
        Grid = await words.GridBesideAddress(c),
        Clock = clocks.OfStep(c.ToFile(), now, t),
        Remarks = [.. words.Remarks(c, t)],
        Tick = new Batch.ChosenCase(c.Number, c.Version).ToString(),
    };

    private static ProvenFigure? Proves(HttpContext http, CaseFilter filter, long total, Words t) =>
        filter.Figure is { } figure && filter with { Columns = null } == new CaseFilter(Figure: figure) ? new(figure.Proven(total, t), BackTo(http, figure)) : null;

    // A figure's link says which project it came from; the way back is ours, never an address that the link could choose.
    private static string BackTo(HttpContext http, CaseFigure figure) =>
        Guid.TryParse(http.Request.Query[CaseFactsLookup.Project], out var project) ? "/budget/" + project : "/figures?" + figure.Link.Question.ToQuery();
}
