using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>A project's sheet of mid-year monitoring (绩效监控表).</summary>
/// <param name="Project">The project's id.</param>
public sealed record MonitoringModel(string Project, string Key, MonitoringSheet Sheet)
{
    public required long Seen { get; init; }

    public required string Stage { get; init; }

    public required Tone Tone { get; init; }

    public bool MaySave { get; init; }

    /// <summary>The day on which it is due.</summary>
    public required string Due { get; init; }

    public string? Demo { get; init; }

    /// <summary>Said when the live values count only a part of the district; null when they count all of it, or were handed in.</summary>
    public string? Scope { get; init; }

    public IReadOnlyList<Choice> Outlooks { get; init; } = [];

    public Field MoneyReason { get; init; } = Field.Blank;

    public Field MoneyMeasures { get; init; } = Field.Blank;

    public Field Opinion { get; init; } = Field.Blank;

    public IReadOnlyList<MonitoringRow> Lines { get; init; } = [];

    public FormError? Error { get; init; }
}

/// <param name="Outlook">The code that is chosen.</param>
public sealed record MonitoringRow(MonitoredLine Line, string Outlook, Field Reason, string Measures);
