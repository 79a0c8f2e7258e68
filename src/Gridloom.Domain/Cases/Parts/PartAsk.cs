namespace Gridloom.Domain.Cases.Parts;

/// <summary>What somebody asks of other units (请求协同), as it was filled in.</summary>
/// <param name="Units">The codes of the units, each of which gets a part of its own.</param>
/// <param name="Task">What is to be done; the same for all of them.</param>
public sealed record PartAsk(PartType Type, IReadOnlyList<string> Units, string? Task)
{
    /// <summary>The longest task, in characters.</summary>
    public const int TaskLimit = 300;

    /// <summary>So many units at once at most.</summary>
    public const int UnitsMax = 10;

    /// <summary>It cannot wait until the next working hour (紧急).</summary>
    public bool Urgent { get; init; }

    /// <summary>By when it is to be done, as <see cref="TimeLimit.Parse"/> reads it; null or blank goes by the data.</summary>
    public string? Limit { get; init; }

    /// <summary>The version of the case that was looked at; null when whoever asks does not say.</summary>
    public long? Seen { get; init; }
}
