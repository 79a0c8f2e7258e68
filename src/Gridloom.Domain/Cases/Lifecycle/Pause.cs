namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>A stretch for which clocks stood still (停表时段).</summary>
/// <param name="To">Not included.</param>
public readonly record struct Pause(Instant From, Instant To);
