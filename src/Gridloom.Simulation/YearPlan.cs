using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>What a year is made of (年度计划). The same plan gives the same year, to the byte.</summary>
/// <param name="First">Nothing happens before.</param>
/// <param name="Until">Nothing happens from then on; what is open then stays open.</param>
/// <param name="Cases">How many are reported.</param>
/// <param name="Ground">The district as reports are checked against it.</param>
/// <param name="Lifecycle">The rules by which each step is decided.</param>
public sealed record YearPlan(
    ulong Seed, Instant First, Instant Until, int Cases, Ground Ground, IReadOnlyList<SeededPlace> Places, CaseLifecycle Lifecycle, IReadOnlyList<Post> Posts);
