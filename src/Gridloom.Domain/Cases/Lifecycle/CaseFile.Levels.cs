namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Of the facts of one case (案件台账): its way between the levels (下派与上呈), and what the reporter asks for once it is closed (申请重办).</summary>
public sealed partial record CaseFile
{
    /// <summary>The level of the unit that has it, or that handled it; null while no unit has it.</summary>
    public UnitLevel? UnitLevel { get; init; }

    /// <summary>How often a unit gave it to one below (下派次数).</summary>
    public long HandDowns { get; init; }

    /// <summary>How often a unit raised it to its street or to the district's desk (上呈次数); no return, and no refusal.</summary>
    public long Raises { get; init; }

    /// <summary>The codes of the units that raised it, each of which does so once, with a space between.</summary>
    public string Raisers { get; init; } = "";

    /// <summary>Since when a request of the reporter to reopen it waits for the desk; null when none does.</summary>
    public Instant? ReopenAskedAt { get; init; }

    /// <summary>When the desk declined that request; null again once it is reopened.</summary>
    public Instant? ReopenDeclinedAt { get; init; }

    /// <summary>How often the reporter asked (申请重办次数).</summary>
    public long ReopenAsks { get; init; }

    /// <summary>How often it was reopened because the reporter asked (同意重办次数).</summary>
    public long ReopenGrants { get; init; }

    /// <summary>How often the desk declined (不予重办次数).</summary>
    public long ReopenDeclines { get; init; }
}
