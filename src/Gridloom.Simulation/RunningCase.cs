using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>A case of the year while it runs (在办案件).</summary>
internal sealed class RunningCase(CaseFile opened, Matter matter, ReportInput told, ulong seed)
{
    /// <summary>As the last step left it.</summary>
    public CaseFile File { get; set; } = opened;

    /// <summary>When the last step was taken.</summary>
    public Instant Since { get; set; } = opened.ReportedAt;

    public Matter Matter => matter;

    /// <summary>As it was reported.</summary>
    public ReportInput Told => told;

    /// <summary>What is drawn for this case alone.</summary>
    public SplitMix Random { get; } = new(seed);

    /// <summary>The pictures before and after show this spot; null when there are none.</summary>
    public int? Scene { get; init; }

    /// <summary>Its limit runs through nights and days off, so people do too.</summary>
    public bool Urgent { get; set; }

    /// <summary>The case that is about the same matter, and that this one is to follow; null for a matter of its own.</summary>
    public RunningCase? Twin { get; set; }

    /// <summary>The cases that follow this one, the oldest first.</summary>
    public List<RunningCase> Following { get; } = [];

    /// <summary>At the end of the year somebody has not come to it since it came to this stage; null for all but a few.</summary>
    public CaseStage? LeftAt { get; init; }
}
