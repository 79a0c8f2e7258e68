using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>An event as a consumer reads it back.</summary>
internal sealed record StoredEvent(string District, long Number, string Kind, string Subject, long Version, string Actor, Instant HappenedAt, string Body)
{
    public const string Columns = "district, number, kind, subject, version, actor, happened_at as HappenedAt, body";
}

/// <summary>
/// Reacts to events behind their commit (后续处理). It writes in a turn together with how far it has come, so each event takes effect exactly
/// once, through crashes too.
/// </summary>
internal abstract class Consumer
{
    /// <summary>Stable: it is the key under which the position is kept.</summary>
    public abstract string Name { get; }

    /// <summary>Does its part for one event; events that are none of its business it passes over.</summary>
    public abstract ValueTask Take(Turn turn, StoredEvent e);
}
