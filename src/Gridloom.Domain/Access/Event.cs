namespace Gridloom.Domain.Access;

/// <summary>
/// Something that happened (事件): history, outbox and audit at once. Its fields are what the event's body holds, so no personal value
/// may be one of them: a name or a phone stands in the event as a keyed digest only.
/// </summary>
public abstract record Event
{
    /// <summary>Stable name, <c>module.what-happened</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The id of the thing that it happened to.</summary>
    public abstract string Subject { get; }
}
