using System.Globalization;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>Draws the list (案件列表页): the filter as chips, the rows, the way on.</summary>
internal sealed class ListCasesPage(Frames frames, CaseCatalogue catalogue, CaseWords words)
{
    /// <param name="Rows">One more than fits, when there is a next page.</param>
    /// <param name="Before">How many stand before the first row.</param>
    public sealed record Found(IReadOnlyList<StoredCase> Rows, long Total, long Before);

    public const int Size = 18;

    /// <summary>What the chips of the conditions are called, in their order.</summary>
    public static readonly IReadOnlyList<string> ChipNames = ["文字", "小类", "来源", "上报自", "至（含当日）", "审看", "上报人", "指标"];

    public async Task<IResult> Show(HttpContext http, Caller caller, CaseFilter filter, Found found)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var shown = found.Rows.Take(Size).ToList();
        var rows = new List<CaseRow>();
        foreach (var c in shown) rows.Add(await Row(c, caller.Actor.District, t, http.RequestAborted));
        return Pages.Show<CaseListPage>(frames.For(http, t["案件"], RailEntry.Cases), new CaseListModel
        {
            Rows = rows,
            Total = found.Total,
            First = found.Before + 1,
            Filter = new(filter.Text ?? "", filter.Class ?? "", filter.Source ?? "", Day(filter.From), Day(filter.To), filter.Moderation ? "1" : "", filter.Figure?.Link.ToString() ?? ""),
            Conditions = Conditions(filter, t),
            Classes = catalogue.Classes(),
            Sources = catalogue.Sources(),
            Moderations = caller.Actor.May(Permission.ModerateReports) ? [new("1", t["待审看"])] : [],
            PreviousHref = found.Before > 0 ? filter.ToUrl() : null,
            NextHref = found.Rows.Count > Size ? filter.ToUrl(shown[^1].Number) : null,
            FindsByPhone = caller.Actor.May(Permission.ReadReporter),
            NewCaseHref = caller.Actor.May(Permission.ReportCase) ? RailEntry.NewCase.Href : null,
            Proves = Proves(http, filter, found.Total, t),
            ExportHref = found.Total == 0 ? null : filter.ToUrl(address: ExportCases.Address),
            Error = filter.Unreadable ? CaseProblems.ListUnreadable.ToFormError(t) : null,
        });
    }

    private async Task<CaseRow> Row(StoredCase c, string district, Words t, CancellationToken stop) => new(
        c.Number, "/cases/" + c.Id, c.Class, catalogue.NameOf(c.Class), words.Place(c), words.Stage(c, t), catalogue.SourceName(c.Source), c.ReportedAt, await words.EnteredBy(c, district, t, stop))
    {
        Remarks = [.. words.Remarks(c, t)],
    };

    private List<Condition> Conditions(CaseFilter filter, Words t)
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
            (filter.Figure is { } f ? f.Name(t) : null, filter with { Figure = null }),
        ];
        return [.. ChipNames.Zip(set).Where(p => p.Second.Value is not null).Select(p => new Condition(t[p.First], p.Second.Value!, p.Second.Without.ToUrl()))];
    }

    // A figure's link says which project it came from; the way back is ours, never an address that the link could choose.
    private static ProvenFigure? Proves(HttpContext http, CaseFilter filter, long total, Words t) =>
        filter.Figure is { } figure ? filter == new CaseFilter(Figure: figure) ? new(figure.Proven(total, t), "/figures?" + figure.Link.Question.ToQuery()) : null
        : http.Request.Query["figure"].ToString() is { Length: 36 } project && Guid.TryParse(project, out _)
            ? new(t["这 {0} 宗就是采集案件量所数的案件。", Ui.Show.Count(total)], "/budget/" + project)
            : null;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
