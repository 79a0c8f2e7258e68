using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>How far rostered posts were filled (在岗率).</summary>
public sealed record PresenceModel
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required string Post { get; init; }

    public IReadOnlyList<Choice> Posts { get; init; } = [];

    public required PresenceSum All { get; init; }

    public IReadOnlyList<PresenceSum> ByShift { get; init; } = [];

    public IReadOnlyList<PresenceRow> Rows { get; init; } = [];

    /// <summary>More rows than are shown.</summary>
    public long Total { get; init; }

    public required Instant CutOff { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>A rate with its parts: 到岗 3 / 4 班, 在岗 2,100 / 2,880 分钟.</summary>
public sealed record PresenceSum(string Name, long Posts, long Filled, long Minutes, long Present);

/// <summary>One person's shift that a rate counts.</summary>
public sealed record PresenceRow(string Day, string Href, string Shift, string Seat, Remark State, string SignedIn, string SignedOut, long Minutes, long Present);
