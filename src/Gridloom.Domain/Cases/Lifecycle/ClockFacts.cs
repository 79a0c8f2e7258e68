namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>A clock as the facts have it (计时依据), before anything is counted.</summary>
/// <param name="Stop">Where it stopped; null while it runs.</param>
public sealed record ClockFacts(CaseClockKind Kind, Instant From, Instant Due, Instant? Stop);
