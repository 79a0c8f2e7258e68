using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>The events of a district as the audit officer reads them (审计).</summary>
public sealed record AuditModel
{
    public required IReadOnlyList<AuditRow> Rows { get; init; }

    /// <summary>State of the chain over all blocks.</summary>
    public required ChainState Chain { get; init; }

    public AuditFilter Filter { get; init; } = new();

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public string? PreviousHref { get; init; }

    public string? NextHref { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>One event.</summary>
/// <param name="Block">The number of the block that holds it.</param>
/// <param name="Kind">The event's name, and in words.</param>
/// <param name="Detail">Non-personal facts of the event, in one line.</param>
public sealed record AuditRow(long Block, Instant At, string Actor, (string Name, string Words) Kind, string Subject, string? SubjectHref, string Detail);

/// <summary>The conditions as they stand in the address; blank means none.</summary>
public sealed record AuditFilter(string Kind = "", string Actor = "", string Subject = "", string From = "", string To = "");

/// <summary>Whether the chain of blocks holds (链).</summary>
/// <param name="Holds">Null while it has not been checked.</param>
/// <param name="Words">连续，共 1,204 块 or 第 77 块与前一块对不上.</param>
/// <param name="Head">First characters of the newest block's hash.</param>
public sealed record ChainState(bool? Holds, string Words, string Head, Instant? CheckedAt, string? CheckAction);
