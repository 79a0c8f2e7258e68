using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws the list (案件列表页): the filter as chips, the rows, the way on.</summary>
internal sealed class ListCasesPage(Frames frames, CaseCatalogue catalogue, HandlingUnits units, CaseWords words, CaseClockLines clocks, Clocks time, Territory.TerritoryLookup territory)
{
    /// <param name="Rows">One more than fits, when there is a next page.</param>
    /// <param name="Before">How many stand before the first row.</param>
    public sealed record Found(IReadOnlyList<StoredCase> Rows, long Total, long Before);

    public const int Size = 18;

    /// <summary>What the chips of the conditions are called, in their order.</summary>
    public static readonly IReadOnlyList<string> ChipNames = ["文字", "小类", "来源", "上报自", "至（含当日）", "审看", "上报人", "区划", "环节", "超时", "处置单位", "指标"];

    public async Task<IResult> Show(HttpContext http, Caller caller, CaseFilter filter, Found found)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var shown = found.Rows.Take(Size).ToList();
        return Pages.Show<CaseListPage>(frames.For(http, t["案件"], RailEntry.Cases), new CaseListModel
        {
            Rows = await Rows(shown, caller, t, http.RequestAborted),
            Total = found.Total,
            First = found.Before + 1,
            Filter = new(filter.Text ?? "", filter.Class ?? "", filter.Source ?? "", Day(filter.From), Day(filter.To), filter.Moderation ? "1" : "", filter.Area ?? "", filter.Stage ?? "", filter.Late?.Microseconds.ToString(CultureInfo.InvariantCulture) ?? "", filter.Unit ?? "", filter.Figure?.Link.ToString() ?? ""),
            Conditions = Conditions(filter, (await AreaNamed(caller, filter), UnitNamed(caller, filter, t)), t),
            Classes = catalogue.Classes(),
            Sources = catalogue.Sources(),
            Moderations = caller.Actor.May(Permission.ModerateReports) ? [new("1", t["待审看"])] : [],
            Areas = CaseChoices.Areas(await territory.Of(caller.Actor.District), caller.Actor.Scope, filter.Area),
            Stages = [new(CaseFilter.Open, t["在办"]), .. Enum.GetValues<CaseStage>().Select(s => new Choice(s.Code(), StageName(s, t)))],
            PreviousHref = found.Before > 0 ? filter.ToUrl() : null,
            NextHref = found.Rows.Count > Size ? filter.ToUrl(shown[^1].Number) : null,
            FindsByPhone = caller.Actor.May(Permission.ReadReporter),
            NewCaseHref = caller.Actor.May(Permission.ReportCase) ? RailEntry.NewCase.Href : null,
            Proves = Proves(http, filter, found.Total, t),
            ExportHref = found.Total == 0 ? null : filter.ToUrl(address: ExportCases.Address),
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

    private async Task<CaseRow> Row(StoredCase c, Instant now, Words t, CancellationToken stop) => new(
        c.Number, "/cases/" + c.Id, c.Class, catalogue.NameOf(c.Class), await words.Place(c), words.Stage(c, t), catalogue.SourceName(c.Source), c.ReportedAt, await words.EnteredBy(c, c.District, t, stop))
    {
        Grid = await words.GridBesideAddress(c),
        Clock = clocks.OfStep(c.ToFile(), now, t),
        Remarks = [.. words.Remarks(c, t)],
    };

    private static string StageName(CaseStage stage, Words t) => t.InEnglish ? stage.English() : stage.Chinese();

    private async Task<string?> AreaNamed(Caller caller, CaseFilter filter)
    {
        if (filter.Area is not { } area) return null;
        var ground = await territory.Of(caller.Actor.District);
        return area.Length == 6 ? ground.NameOf(area) : ground.NameBelow(area);
    }

    private string? UnitNamed(Caller caller, CaseFilter filter, Words t) =>
        filter.Unit is not { } unit ? null : unit == CaseFilter.NoUnit ? t["没有单位"] : units.Find(caller.Actor.District, unit)?.Name ?? unit;

    private List<Condition> Conditions(CaseFilter filter, (string? Area, string? Unit) named, Words t)
    {
        (string? Value, CaseFilter Without)[] set =
        [
            (filter.Text, filter with { Text = null }),
            (filter.Class is { } c ? catalogue.NameOf(c) : null, filter with { Class = null }),
            (filter.Source is { } s ? catalogue.SourceName(s) : null, filter with { Source = null }),
            (filter.From is null ? null : Day(filter.From), filter with { From = null }),
            (filter.To is null ? null : Day(filter.To), filter with { To = null }),
            (filter.Moderation ? t["待审看"] : null, filter with { Moderation = false }),
            (filter.Reporter is null ? null : t["同一电话"], filter with { Reporter = null }),
            (named.Area, filter with { Area = null }),
            (filter.Stage is not { } stage ? null : CaseStageNames.Find(stage) is { } known ? StageName(known, t) : t["在办"], filter with { Stage = null }),
            (filter.Late is { } late ? t["截至 {0}", Ui.Show.Desk(late, late)] : null, filter with { Late = null }),
            (named.Unit, filter with { Unit = null }),
            (filter.Figure is { } f ? f.Name(t) : null, filter with { Figure = null }),
        ];
        return [.. ChipNames.Zip(set).Where(p => p.Second.Value is not null).Select(p => new Condition(t[p.First], p.Second.Value!, p.Second.Without.ToUrl()))];
    }

    private static ProvenFigure? Proves(HttpContext http, CaseFilter filter, long total, Words t) =>
        filter.Figure is { } figure && filter == new CaseFilter(Figure: figure) ? new(figure.Proven(total, t), BackTo(http, figure)) : null;

    // A figure's link says which project it came from; the way back is ours, never an address that the link could choose.
    private static string BackTo(HttpContext http, CaseFigure figure) =>
        Guid.TryParse(http.Request.Query[CaseFactsLookup.Project], out var project) ? "/budget/" + project : "/figures?" + figure.Link.Question.ToQuery();

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
