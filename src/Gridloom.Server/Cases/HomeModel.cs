using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>The first page of whoever works with cases (首页): what waits for me, what is late.</summary>
public sealed record HomeModel
{
    /// <summary>The seat or post: 操作员 07席.</summary>
    public required string Post { get; init; }

    /// <summary>One tile a queue that this person works on, empty ones included; none for those who only look.</summary>
    public IReadOnlyList<QueueTile> Queues { get; init; } = [];

    /// <summary>The tightest of what waits for this person, or of all open cases for those who look over them; at most eight.</summary>
    public IReadOnlyList<QueueRow> Tightest { get; init; } = [];

    /// <summary>The district at a glance; null for those who work in queues.</summary>
    public OverviewModel? Overview { get; init; }

    /// <summary>What came into this person's work and went out of it; null for those who look over the whole.</summary>
    public Trend? OwnTrend { get; init; }

    /// <summary>All open cases that this person may see, by stage.</summary>
    public IReadOnlyList<StageTile> Stages { get; init; } = [];

    /// <summary>What this person reported lately, and how it stands; null for those who report nothing.</summary>
    public IReadOnlyList<CaseRow>? Own { get; init; }

    /// <summary>How often cases were drawn for a re-visit this week, when that is too seldom and this person draws; null otherwise.</summary>
    public long? RevisitsTooFew { get; init; }

    /// <summary>Parts of other units' cases that wait for this person, and how many of them are late; null when none do.</summary>
    public (long Count, long Late)? Parts { get; init; }

    /// <summary>May look at re-visits.</summary>
    public bool ReadsRevisits { get; init; }

    public string? NewCaseHref { get; init; }

    public long Total => Queues.Sum(q => q.Total);

    public long Late => Queues.Sum(q => q.Late);

    public long Near => Queues.Sum(q => q.Near);
}

/// <summary>One queue with its clocks (队列).</summary>
/// <param name="Uncounted">How many wait without a clock.</param>
public sealed record QueueTile(string Character, string Name, string Href, long Normal, long Near, long Late, long Uncounted)
{
    public long Total => Normal + Near + Late + Uncounted;
}

/// <summary>One stage of the open cases (环节).</summary>
public sealed record StageTile(StageMark Stage, string Href, string LateHref, long Count, long Late);

/// <summary>One waiting case (待办案件).</summary>
/// <param name="Next">The usual next step: 派遣.</param>
public sealed record QueueRow(string Number, string Href, string ClassName, string Place, StageMark Stage, ClockLine? Clock, string Next)
{
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The case as a tick for a batch sends it: number and version.</summary>
    public string Tick { get; init; } = "";
}

/// <summary>All that waits in one queue, the tightest first (队列页).</summary>
public sealed record QueueModel(string Name, IReadOnlyList<QueueRow> Rows, long Total, Instant At)
{
    /// <summary>The page's own address.</summary>
    public required string Href { get; init; }

    /// <summary>What is said when there is none; null says that none waits for this person.</summary>
    public string? WhenEmpty { get; init; }

    public Lists.ExportOffer? Export { get; init; }

    /// <summary>The rows can be ticked, for a batch.</summary>
    public bool Ticks { get; init; }
}
