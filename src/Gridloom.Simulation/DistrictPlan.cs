using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>What a made-up district is drawn from.</summary>
/// <param name="Below">The district's streets and communities; every street has at least one community.</param>
/// <param name="Envelope">The drawing stays inside.</param>
/// <param name="StreetMiddles">Rough middles by street code; a street without one is put where there is room. It may be empty.</param>
/// <param name="Grids">How many base grids the district gets, about: each community has one at least and 999 at most.</param>
public sealed record DistrictPlan(
    ulong Seed, Division District, IReadOnlyList<Division> Below, Envelope Envelope, IReadOnlyDictionary<string, Position> StreetMiddles,
    int Grids = DistrictPlan.GridsDefault)
{
    /// <summary>About as many base grids as Futian has (1,547).</summary>
    public const int GridsDefault = 1_550;
}
