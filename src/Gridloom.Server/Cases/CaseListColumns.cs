using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Lists;

namespace Gridloom.Server.Cases;

/// <summary>One column of the case list (列): the page, its file and the API's answer take it from here.</summary>
/// <param name="Code">Stable: it stands in addresses and saved filters.</param>
/// <param name="Heading">A key of <see cref="Ui.Words"/>.</param>
internal sealed record CaseListColumn(string Code, string Heading, CellKind Kind, Func<CaseListRow, ValueTask<Cell>> Value)
{
    /// <summary>Shown where nobody chose columns.</summary>
    public bool Usual { get; init; }

    /// <summary>Who may not do this is not offered the column; null when everybody who sees the list is.</summary>
    public string? Permission { get; init; }

    /// <summary>In a file, in characters; null takes the kind's own.</summary>
    public double? Width { get; init; }

    public ListHead Head(Ui.Words t) => ListHead.Of(t[Heading], Kind) is var head && Width is { } width ? head with { Width = width } : head;
}

/// <summary>All columns of the case list (列表的列), in the order in which they are offered.</summary>
internal static class CaseListColumns
{
    public static readonly IReadOnlyList<CaseListColumn> All =
    [
        Text("number", "案号", r => r.Case.Number) with { Usual = true, Width = 24 },
        Text("class", "小类", r => r.Case.Class + " " + r.ClassName) with { Usual = true, Width = 26 },
        Text("class-code", "小类代码", r => r.Case.Class),
        Late("place", "地点", async r => await r.Parts.Words.Place(r.Case)) with { Usual = true, Width = 40 },
        Late("grid", "网格", async r => await r.Parts.Words.AreaBelowDistrict(r.Case)) with { Width = 32 },
        Text("area", "区域", r => r.Parts.Divisions.FullName(r.Case.Area)) with { Width = 32 },
        Text("area-code", "区域代码", r => r.Case.Area),
        Text("stage", "环节", r => r.Parts.Words.Stage(r.Case, r.T).Word) with { Usual = true },
        Text("clock", "时钟（本环节）", r => r.Parts.Clocks.OfStep(r.File, r.Now, r.T)?.Left) with { Usual = true },
        Number("remaining", "本环节剩余分钟", r => r.RemainingMinutes),
        Time("step-due", "本环节截止", r => r.StepDue),
        Text("source", "来源", r => r.Parts.Rules.Shipped.Rules.Catalogue.SourceName(r.Case.Source)) with { Usual = true },
        Time("reported", "上报时间", r => r.Case.ReportedAt) with { Usual = true },
        Late("reporter", "上报人", r => r.Parts.Words.EnteredBy(r.Case, r.Case.District, r.T, CancellationToken.None)) with { Usual = true },
        Text("remarks", "标记", r => string.Join(r.T["、"], r.Parts.Words.Remarks(r.Case, r.T).Select(m => m.Text))) with { Usual = true },
        Text("moderation", "审看", r => r.Case.AwaitsModeration == 1 ? r.T["待审看"] : null) with { Permission = Permission.ModerateReports },
        Text("unit", "处置单位", r => r.Case.Unit is { } unit ? r.Parts.Words.UnitName(r.Case.District, unit) : null),
        Number("units", "经手单位数", r => r.Case.UnitCount),
        Text("condition", "立案条件", r => r.Case.Condition),
        Text("limit", "处置时限", r => r.Limit),
        Time("case-due", "案件截止", r => r.Case.CaseDue),
        Time("holder-due", "单位截止", r => r.Case.HolderDue),
        Time("accepted", "受理时间", r => r.Case.AcceptedAt),
        Time("filed", "立案时间", r => r.Case.FiledAt),
        Time("dispatched", "派遣时间", r => r.Case.DispatchedAt),
        Time("received", "接收时间", r => r.Case.ReceivedAt),
        Time("handled", "处置时间", r => r.Case.HandledAt),
        Time("checked", "核查时间", r => r.Case.CheckedAt),
        Time("closed", "结案时间", r => r.Case.ClosedAt ?? r.Case.DirectlyClosedAt),
        Number("reworks", "返工次数", r => r.Case.Reworks),
        Number("returns", "退回次数", r => r.Case.Returns),
        Text("unit-level", "单位级别", r => r.File.UnitLevel is { } level ? UnitChoices.LevelName(level, r.T) : null),
        Number("hand-downs", "下派次数", r => r.Case.HandDowns),
        Number("raises", "上呈次数", r => r.Case.Raises),
        Number("reopen-asks", "申请重办次数", r => r.Case.ReopenAsks),
        Number("reopen-grants", "同意重办次数", r => r.Case.ReopenGrants),
        Number("reopen-declines", "不予重办次数", r => r.Case.ReopenDeclines),
        Text("satisfaction", "满意度", r => r.Satisfaction),
        Number("photos", "照片数", r => r.Case.Photos),
    ];

    private static readonly Dictionary<string, CaseListColumn> ByCode = All.ToDictionary(c => c.Code, StringComparer.Ordinal);

    public static IEnumerable<CaseListColumn> For(Actor actor) => All.Where(c => c.Permission is null || actor.May(c.Permission));

    public static IReadOnlyList<CaseListColumn> Usual { get; } = [.. All.Where(c => c.Usual)];

    /// <summary>The columns of a list of codes as an address has it; the usual ones for null. The number always leads: it is the way to the case.</summary>
    public static IReadOnlyList<CaseListColumn> Of(string? codes, Actor actor) => Known(codes) is { } known
        ? [.. known.Prepend(All[0].Code).Distinct(StringComparer.Ordinal).Select(code => ByCode[code]).Where(c => c.Permission is null || actor.May(c.Permission))]
        : Usual;

    /// <summary>The codes as they are kept: those that are none are left out; null when none is left, or they are just the usual ones.</summary>
    public static string? Clean(string? codes) => Known(codes) is { } known && !known.Prepend(All[0].Code).Distinct(StringComparer.Ordinal).SequenceEqual(Usual.Select(c => c.Code)) ? string.Join(',', known) : null;

    private static List<string>? Known(string? codes) =>
        codes?.Split(',').Where(ByCode.ContainsKey).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } known ? known : null;

    private static CaseListColumn Text(string code, string heading, Func<CaseListRow, string?> value) => new(code, heading, CellKind.Text, r => new(Cell.Of(value(r))));

    private static CaseListColumn Late(string code, string heading, Func<CaseListRow, Task<string>> value) => new(code, heading, CellKind.Text, async r => Cell.Of(await value(r)));

    private static CaseListColumn Number(string code, string heading, Func<CaseListRow, long?> value) => new(code, heading, CellKind.Number, r => new(Cell.Of(value(r))));

    private static CaseListColumn Time(string code, string heading, Func<CaseListRow, Domain.Instant?> value) => new(code, heading, CellKind.Time, r => new(Cell.Of(value(r))));
}
