namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>One stretch of a case's time (时限台账行): who held it, and what the clocks did. The three kinds of time add up to its length.</summary>
/// <param name="To">Not included.</param>
/// <param name="Unit">The unit's code; null unless a unit held it, or let it rest.</param>
/// <param name="Clock">Which clock counted for the holder; null when none did.</param>
/// <param name="Running">How long that clock ran.</param>
/// <param name="Outside">How long it was outside working hours.</param>
/// <param name="Stopped">How long no clock counted.</param>
/// <param name="OfCase">How much of it counts against the case's own deadline (案件时限).</param>
public sealed record LedgerEntry(
    Instant From, Instant To, CaseHolder Holder, string? Unit, CaseClockKind? Clock, TimeSpan Running, TimeSpan Outside, TimeSpan Stopped, TimeSpan OfCase)
{
    /// <summary>On the clock on the wall.</summary>
    public TimeSpan Length => To - From;
}
