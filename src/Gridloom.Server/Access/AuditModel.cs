using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>The events of a district as the audit officer reads them (审计).</summary>
public sealed record AuditModel
{
    public required IReadOnlyList<AuditRow> Rows { get; init; }

    /// <summary>State of the chain over all blocks.</summary>
    public required ChainState Chain { get; init; }

    public AuditFields Filter { get; init; } = new();

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    public Lists.ExportOffer? Export { get; init; }

    public FormError? Error { get; init; }

    /// <summary>Sign-ins of the last day with logins that nobody has: each hour's beginning and how many, newest first.</summary>
    public IReadOnlyList<(Instant From, long Count)> Strangers { get; init; } = [];
}

/// <summary>One event.</summary>
/// <param name="Block">The number of the block that holds it.</param>
/// <param name="Actor">Post and login: 操作员 07席 · chen.op.</param>
/// <param name="Kind">The event's name, and in words.</param>
/// <param name="SubjectHref">Everything that happened to the same thing.</param>
/// <param name="Body">The event's body as it is kept: JSON in one line. It holds no personal value.</param>
public sealed record AuditRow(long Number, long Block, Instant At, string Actor, (string Name, string Words) Kind, string Subject, string SubjectHref, string Body)
{
    /// <summary>The same body over several lines.</summary>
    public required string BodyInLines { get; init; }

    /// <summary>When the server took it, where that is another minute than it happened in.</summary>
    public Instant? ReceivedAt { get; init; }
}

/// <summary>The conditions as they stand in the address; blank means none.</summary>
public sealed record AuditFields(string Kind = "", string Actor = "", string Subject = "", string From = "", string To = "");

/// <summary>Whether the chain of blocks holds (链).</summary>
/// <param name="Holds">What the last check found; null while there was none.</param>
/// <param name="Words">共 1,204 块、3,310 个事件, or 第 77 块：… .</param>
/// <param name="Head">First characters of the newest block's hash.</param>
/// <param name="UnderWay">How many events the check that is running has read; null when none is.</param>
public sealed record ChainState(bool? Holds, string Words, string Head, Instant? CheckedAt, string CheckAction, string Key, long? UnderWay = null);
