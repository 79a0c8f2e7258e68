namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// One stretch of a case's time (时限台账行): who held it, and what the clocks did. Every minute is of one of four kinds, and the four add up to
/// the stretch's length.
/// </summary>
/// <param name="To">Not included.</param>
/// <param name="Unit">The unit's code; null unless a unit held it, or let it rest.</param>
/// <param name="Began">The act with which it began; null for the report.</param>
/// <param name="OfCase">Counts against the case's own deadline (计入时限).</param>
/// <param name="OfStep">Counts only against the limit of the step, the desk's or a collector's (环节计时).</param>
/// <param name="Outside">Nothing counts, because it is outside working hours (非工作时间).</param>
/// <param name="Stopped">Nothing counts, because no clock runs (停表).</param>
public sealed record LedgerEntry(
    Instant From, Instant To, CaseHolder Holder, string? Unit, CaseActed? Began, TimeSpan OfCase, TimeSpan OfStep, TimeSpan Outside, TimeSpan Stopped)
{
    /// <summary>On the clock on the wall.</summary>
    public TimeSpan Length => To - From;
}
