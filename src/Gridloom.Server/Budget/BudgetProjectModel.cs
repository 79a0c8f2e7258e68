using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>One project's target form with live values in its cells (项目支出绩效目标表).</summary>
public sealed record BudgetProjectModel
{
    /// <summary>Where this page stands; it looks there by itself for newer values.</summary>
    public required string Address { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required long Year { get; init; }

    /// <summary>What the form is called.</summary>
    public required string Title { get; init; }

    /// <summary>The id under which its sheets are found; null for the unit as a whole and for what is secret.</summary>
    public string? SheetsOf { get; init; }

    /// <summary>True when the document keeps everything but the amount secret.</summary>
    public bool Masked { get; init; }

    /// <summary>The main tasks of a unit as a whole; empty for a project.</summary>
    public IReadOnlyList<TaskLine> Tasks { get; init; } = [];

    /// <summary>一般性项目 and the like, as printed; blank when the form has none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>2026-01-01 至 12-31, as printed.</summary>
    public string Period { get; init; } = "";

    public long? AmountFen { get; init; }

    /// <summary>The form's further amount lines as printed: (财政拨款, 分).</summary>
    public IReadOnlyList<(string Label, long Fen)> Amounts { get; init; } = [];

    /// <summary>What the form tells in sentences, by its labels.</summary>
    public IReadOnlyList<(string Label, string Text)> Texts { get; init; } = [];

    /// <summary>资金用途, as printed.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Said when the targets were set for another year; null otherwise.</summary>
    public string? Demo { get; init; }

    /// <summary>Said when the live values count only a part of the district; null when they count all of it.</summary>
    public string? Scope { get; init; }

    /// <summary>In the order of the document; equal neighbours of level one and two share a cell.</summary>
    public required IReadOnlyList<IndicatorLine> Indicators { get; init; }

    public required Instant CutOff { get; init; }

    /// <summary>How much of the year has passed at the cut-off: 324 of 365.</summary>
    public required int DayOfYear { get; init; }

    public required int DaysInYear { get; init; }

    /// <summary>附表 3; blank when the document numbers none.</summary>
    public string Annex { get; init; } = "";

    /// <summary>The document from which the form was taken.</summary>
    public string? Document { get; init; }

    /// <summary>What a reader should know about the printed form: sums that do not hold, levels without indicators.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One main task of a unit (年度主要任务), amounts in 分.</summary>
public sealed record TaskLine(string Name, long TotalFen, long FiscalFen, long OtherFen);

/// <summary>One third-level indicator.</summary>
/// <param name="Level1">产出指标, as printed.</param>
/// <param name="Level2">数量指标, as printed; blank when the form leaves it so.</param>
/// <param name="Target">As written in the document: ≥ 98 %.</param>
public sealed record IndicatorLine(string Level1, string Level2, string Name, string Target, IndicatorStanding Standing)
{
    /// <summary>Computed by the system; null when it is not.</summary>
    public LiveValue? Live { get; init; }

    /// <summary>Entered by a person with a proof; null when none was.</summary>
    public EnteredValue? Entered { get; init; }

    /// <summary>Why there is no live value: 须附整治前后照片; null when there is one.</summary>
    public string? NotMeasurable { get; init; }

    /// <summary>How far from the target, in words: 1.39 or 少 1 周; blank when it makes no sense.</summary>
    public string Gap { get; init; } = "";

    /// <summary>Share of the target that is done, in per cent, for totals that grow over the year; null for others.</summary>
    public decimal? Done { get; init; }

    /// <summary>The target of the whole period, where the year's states no number; null otherwise.</summary>
    public string? Period { get; init; }

    /// <summary>What the document itself reports as done; null when it is a plan.</summary>
    public string? Reported { get; init; }

    /// <summary>Where this person says from where the value comes; null when they may not.</summary>
    public string? TieHref { get; init; }

    /// <summary>Where this person enters a value; null when they may not or it is computed.</summary>
    public string? EnterHref { get; init; }
}

/// <summary>What the state column says (状态).</summary>
public enum IndicatorStanding
{
    /// <summary>达成.</summary>
    Met,

    /// <summary>在进度上: a growing total that keeps up with the year.</summary>
    OnTrack,

    /// <summary>落后进度: a growing total behind the year.</summary>
    Behind,

    /// <summary>未达.</summary>
    Missed,

    /// <summary>年末评定: judged by people at the end of the year.</summary>
    Judged,

    /// <summary>待填报: a person must enter it.</summary>
    Awaited,

    /// <summary>暂不可计量: the system will compute it once its data is connected.</summary>
    Unmeasured,

    /// <summary>不适用: the form itself says so.</summary>
    NotApplicable,
}

/// <summary>A computed value (实时值).</summary>
/// <param name="Digits">98.61 or 276,418; — while there is nothing to divide by.</param>
/// <param name="Unit">%, 次.</param>
/// <param name="Note">How it comes about, in words.</param>
/// <param name="Parts">The counts that it is made of, each with the rows that it counts; one, when the value is a count itself.</param>
public sealed record LiveValue(string Digits, string Unit, string Note, IReadOnlyList<LiveValuePart> Parts)
{
    /// <summary>Where the value itself opens, when it is not the sum or ratio of its parts; null otherwise.</summary>
    public string? Href { get; init; }

    /// <summary>What joins the parts: ／ of a rate, ＋ of a sum.</summary>
    public string Between { get; init; } = "";

    /// <summary>Month by month; null where a month says nothing.</summary>
    public IReadOnlyList<decimal?> Trend { get; init; } = [];

    /// <summary>The trend in words: 1 月 90.00，2 月 92.13 ….</summary>
    public string TrendWords { get; init; } = "";
}

/// <summary>One count within a computed value.</summary>
/// <param name="Name">结案.</param>
/// <param name="Href">The rows that it counts.</param>
public sealed record LiveValuePart(string Name, string Digits, string Href);

/// <summary>A value that a person entered (填报值).</summary>
/// <param name="ProofHref">The proof file.</param>
/// <param name="By">Who entered it, as this reader may see them.</param>
public sealed record EnteredValue(string Value, DateOnly AsOf, string By, Instant At, string? ProofHref, string? ProofName, string Note = "")
{
    /// <summary>True when nobody entered it and it only shows the product.</summary>
    public bool Demo { get; init; }
}
