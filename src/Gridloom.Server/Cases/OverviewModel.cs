using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>The district at a glance (概览): what is open and how late, the loop of the last 30 days, who is late, the year's rates.</summary>
public sealed record OverviewModel
{
    /// <summary>All open cases by the clock of their step.</summary>
    public required IReadOnlyList<ClockTile> Clocks { get; init; }

    /// <summary>The cases reported in the last 30 days, and how far they came.</summary>
    public required IReadOnlyList<LoopStep> Loop { get; init; }

    public required IReadOnlyList<Trend> Trends { get; init; }

    /// <summary>Who has late cases now, the most first.</summary>
    public required IReadOnlyList<LateUnit> Late { get; init; }

    /// <summary>The main rates of this year.</summary>
    public required IReadOnlyList<YearRate> Rates { get; init; }

    /// <summary>The figures that the rates are from.</summary>
    public required string RatesHref { get; init; }

    public long Open => Clocks.Sum(c => c.Count);

    /// <summary>Neither an open case nor a report in 30 days.</summary>
    public bool Nothing => Open == 0 && Loop.All(step => step.Count == 0);
}

/// <summary>Open cases in one state of the clock (时钟状态).</summary>
/// <param name="State">Null for those that wait without a clock.</param>
public sealed record ClockTile(ClockState? State, string Name, long Count, string Href);

/// <summary>One step of the loop (闭环一步).</summary>
/// <param name="Of">How many were reported: the whole of which this is a share.</param>
public sealed record LoopStep(string Character, string Name, long Count, long Of, string Href);

/// <summary>Late cases at one unit (单位超时).</summary>
/// <param name="Most">The count of the unit with the most: the whole of the bar.</param>
public sealed record LateUnit(string Name, long Count, long Most, string Href);

/// <summary>A rate of this year with its two counts (本年率).</summary>
public sealed record YearRate(string Name, string Value, (long Count, string Href) Part, (long Count, string Href) Whole);
