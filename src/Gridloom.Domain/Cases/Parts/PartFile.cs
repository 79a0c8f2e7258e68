namespace Gridloom.Domain.Cases.Parts;

/// <summary>
/// A part of a case that another unit than the lead does (协同件): the facts that its events add up to. An instant that is null has not come.
/// Its deadlines are its own; nothing that happens to it moves those of the case.
/// </summary>
public sealed record PartFile
{
    public required string District { get; init; }

    /// <summary>The case's number.</summary>
    public required string Number { get; init; }

    /// <summary>The part's number in its case, from 1.</summary>
    public long Part { get; init; }
    public PartType Type { get; init; }
    public PartStage Stage { get; init; }

    /// <summary>The code of the unit that does it.</summary>
    public required string Unit { get; init; }

    /// <summary>The account that asked.</summary>
    public required string Asker { get; init; }

    /// <summary>The code of the unit that whistled; null where the desk asked.</summary>
    public string? AskerUnit { get; init; }

    /// <summary>What is to be done, in at most <see cref="PartAsk.TaskLimit"/> characters.</summary>
    public required string Task { get; init; }

    /// <summary>By when to report in, as <see cref="TimeLimit.Parse"/> reads it.</summary>
    public required string AnswerLimit { get; init; }

    /// <summary>By when to be done, as <see cref="TimeLimit.Parse"/> reads it.</summary>
    public required string WorkLimit { get; init; }
    public Instant AskedAt { get; init; }
    public Instant AnswerDue { get; init; }

    /// <summary>When the unit reported in.</summary>
    public Instant? ReportedAt { get; init; }

    /// <summary>Since when its work counts: <see cref="AskedAt"/>, or when it was last sent back.</summary>
    public Instant WorkFrom { get; init; }
    public Instant WorkDue { get; init; }

    /// <summary>When the unit said that it is done; null again once it is sent back.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>What was done, as the unit says.</summary>
    public string? DoneNote { get; init; }

    /// <summary>When the unit refused it; stays, so that refusals can be counted (推诿).</summary>
    public Instant? RefusedAt { get; init; }
    public string? Clause { get; init; }

    /// <summary>When it came to its end, whichever that was.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>What the street says of the unit; null for a cooperation, and before it is confirmed.</summary>
    public bool? Satisfied { get; init; }

    /// <summary>How often it was sent back (返工次数).</summary>
    public long Reworks { get; init; }

    /// <summary>1 when it is asked for, one more with every event.</summary>
    public long Version { get; init; } = 1;
}
