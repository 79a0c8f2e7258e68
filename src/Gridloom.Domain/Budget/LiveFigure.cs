using Gridloom.Domain.Indicators;

namespace Gridloom.Domain.Budget;

/// <summary>A live value and what it is made of (实时值).</summary>
/// <param name="Value">In per cent for a rate; null while there is nothing to divide by.</param>
/// <param name="Parts">What was counted, each the list of exactly its cases. Of a rate the numerator and the denominator.</param>
/// <param name="Workers">Who reported what was counted; null for kinds that do not ask.</param>
/// <param name="Trend">Month by month until today: a count adds up, a rate is each month's own; empty for other kinds or when nobody asked.</param>
public sealed record LiveFigure(LiveSource Source, decimal? Value, IReadOnlyList<LivePart> Parts, long? Workers, IReadOnlyList<LivePoint> Trend)
{
    private const int Places = 2;

    /// <summary>
    /// The value as it is shown (显示值): whole for what is counted, else two places, half away from zero. Rounding never carries it onto
    /// or over the target: 97.996 beside 98 is 97.99.
    /// </summary>
    public decimal? Shown(Target target)
    {
        if (Value is not { } value || Source.Kind is LiveKind.Count or LiveKind.Workers) return Value;
        var shown = Math.Round(value, Places, MidpointRounding.AwayFromZero);
        if (target is not Target.Measured { Number: var line }) return shown;
        if (value < line && shown >= line) return line - 0.01m;
        return value > line && shown <= line ? line + 0.01m : shown;
    }
}

/// <summary>One count within a live value (组成).</summary>
/// <param name="Cases">The question whose list, with the measure, shows what was counted.</param>
public sealed record LivePart(CaseMeasure Measure, FigureQuestion Cases, long Count);

/// <summary>A month of a trend (走势点).</summary>
/// <param name="Month"><c>2026-03</c>.</param>
/// <param name="Value">Null in a month without a denominator.</param>
public sealed record LivePoint(string Month, decimal? Value);
