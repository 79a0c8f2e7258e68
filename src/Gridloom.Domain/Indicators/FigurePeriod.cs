namespace Gridloom.Domain.Indicators;

/// <summary>The time that a figure is about (统计期间).</summary>
/// <param name="From">Included.</param>
/// <param name="Until">Not included.</param>
/// <param name="CutOff">The time at which it is asked: a limit counts as past when it lies before this.</param>
public sealed record FigurePeriod(Instant From, Instant Until, Instant CutOff, CountBy By);
