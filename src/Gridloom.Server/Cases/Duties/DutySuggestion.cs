namespace Gridloom.Server.Cases.Duties;

/// <summary>What stands beneath the choice of a unit (派遣建议).</summary>
public sealed record DutySuggestion
{
    /// <summary>依据 2026-03 版 3.2 条（按小类，全区）, or that no line covers the case.</summary>
    public required string Basis { get; init; }

    /// <summary>The clause in its version.</summary>
    public required string Href { get; init; }

    /// <summary>The unit that it names; null when none does.</summary>
    public string? Unit { get; init; }

    public string Wording { get; init; } = "";

    public string Cooperating { get; init; } = "";

    public string Supervisor { get; init; } = "";

    /// <summary>Why the unit is not chosen beforehand; null when it is.</summary>
    public string? Warning { get; init; }

    /// <summary>What the unit has now, by stage; empty when it has nothing.</summary>
    public IReadOnlyList<SuggestionLoad> Loads { get; init; } = [];

    /// <summary>How often the catalogue was right for this class; null when no unit is suggested.</summary>
    public SuggestionTold? Record { get; init; }

    /// <summary>By when that unit is likely to be done; null when no unit is suggested.</summary>
    public ForecastTold? Forecast { get; init; }
}

/// <summary>By when it is likely to be done (预计办结).</summary>
/// <param name="Right">How often such forecasts came true; null where none is made.</param>
/// <param name="Cases">How many cases it rests on, and <paramref name="Href"/> the list that they stand in.</param>
public sealed record ForecastTold(string Words, string? Right, long Cases, string Href);

/// <summary>How many open cases a unit has at one stage (在手), and how many of them are late.</summary>
public sealed record SuggestionLoad(string Stage, DutyCount Cases, long Late);

/// <summary>How often suggestions were right (建议准确率).</summary>
/// <param name="Rate">A dash while there are too few cases.</param>
/// <param name="Why">Why there is no rate; null when there is one.</param>
public sealed record SuggestionTold(DutyCount Cases, DutyCount Right, string Rate, string? Why);
