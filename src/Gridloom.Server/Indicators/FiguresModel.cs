using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Indicators;

/// <summary>Counts and rates of a period, as the page shows them (指标).</summary>
public sealed record FiguresModel
{
    public required FigureFields Fields { get; init; }

    public required FigureChoices Choices { get; init; }

    /// <summary>This week, this month, this year.</summary>
    public IReadOnlyList<QuickPeriod> Periods { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>By which instant cases belong to the period, and what that means, in one line.</summary>
    public required string Basis { get; init; }

    public required Instant CutOff { get; init; }

    public required IReadOnlyList<CountShown> Counts { get; init; }

    public required IReadOnlyList<RateShown> Rates { get; init; }

    /// <summary>The main rates and the reports over the days or months of the period; empty when there is but one.</summary>
    public IReadOnlyList<Trend> Trends { get; init; } = [];

    /// <summary>Null when no groups were asked.</summary>
    public FigureTable? Table { get; init; }

    public required string ExportHref { get; init; }

    /// <summary>What was wrong in the address; the page then shows the usual question.</summary>
    public FormError? Error { get; init; }
}

/// <summary>The question as it stands in the form; blank means not asked.</summary>
public sealed record FigureFields(string From, string To, string By, string Group, string Area, string Class, string Source, string Unit, string Worker);

/// <summary>What the form offers.</summary>
public sealed record FigureChoices(IReadOnlyList<Choice> Groups, IReadOnlyList<ChoiceGroup> Areas, IReadOnlyList<ChoiceGroup> Classes, IReadOnlyList<Choice> Sources, IReadOnlyList<Choice> Units);

/// <summary>A period that one click asks (常用期间).</summary>
public sealed record QuickPeriod(string Name, string Href, bool Chosen);

/// <summary>A count that opens to its cases.</summary>
public sealed record CountShown(string Name, long Count, string Href, string Explanation = "");

/// <summary>A rate with the two counts that it is made of.</summary>
/// <param name="Value">66.67 %, or — without a denominator.</param>
/// <param name="Reason">Why there is no value; null when there is one.</param>
/// <param name="Version">公式 v1，2026-01-01 起用.</param>
public sealed record RateShown(string Name, string Value, CountShown Numerator, CountShown Denominator, string? Reason, string Explanation, string Version);

/// <summary>The main rates of each group (分组表).</summary>
/// <param name="More">How many groups the page leaves to the file.</param>
public sealed record FigureTable(string Title, IReadOnlyList<string> Rates, IReadOnlyList<FigureGroupRow> Rows, FigureGroupRow Together, long More);

/// <summary>One group's line.</summary>
/// <param name="Href">The figures of this group alone; null for all together.</param>
public sealed record FigureGroupRow(string Name, string? Href, CountShown Reported, IReadOnlyList<RateShown> Rates);
