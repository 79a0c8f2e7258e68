namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>A clock that an act started (开始计时).</summary>
/// <param name="Due">Its deadline; what is done at this very instant is on time.</param>
public sealed record ClockStart(CaseClockKind Clock, Instant Due);
