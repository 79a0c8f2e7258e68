using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>Makes some reports tell of what somebody else has told already (重复来件): now and then two see the same.</summary>
internal sealed class Echoes(ulong seed)
{
    private const int Recent = 400;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24), Week = TimeSpan.FromDays(7);

    /// <summary>The report as it comes in, and the case that it repeats; null for a matter of its own.</summary>
    /// <param name="left">Where the case is to be left at the end of the year.</param>
    public (Arrival Arrival, RunningCase? Twin) Of(Arrival came, CaseStage? left, List<RunningCase> all)
    {
        var random = new SplitMix(seed + ((ulong)all.Count * 104_729));
        var toLink = left == CaseStage.Linked;
        if (!toLink && left is null && came.By is not null && random.Chance(4)) return (Again(came, all, random), null);
        if (!toLink && (left is not null || came.By is not null || !random.Chance(30))) return (came, null);
        // What is to stay linked needs a main case that stays open.
        var twins = all.TakeLast(Recent).Where(c => c.File.EndedAt is null && c.Twin is null && c.File.Stage != CaseStage.Linked && c.LeftAt is not null == toLink
            && came.At - c.File.ReportedAt < (toLink ? Week : Day) && came.Who.Scope.Covers(c.File.Area)).ToList();
        if (twins.Count == 0) return (came, null);
        var twin = random.Of(twins);
        return (came with { Matter = twin.Matter, Input = Told(came.Input, twin, random) }, twin);
    }

    /// <summary>Here and there the same comes back, however often it was mended: one place in a hundred is such.</summary>
    private static Arrival Again(Arrival came, List<RunningCase> all, SplitMix random)
    {
        var bad = all.Where((_, i) => i % 100 == 0).TakeLast(8).Where(c => c.File.EndedAt is not null && came.Who.Scope.Covers(c.File.Area)).ToList();
        if (bad.Count == 0) return came;
        var spot = random.Of(bad);
        return came with { Matter = spot.Matter, Input = Told(came.Input, spot, random) };
    }

    /// <summary>In other words, from some steps away.</summary>
    private static Domain.Cases.ReportInput Told(Domain.Cases.ReportInput input, RunningCase twin, SplitMix random) => input with
    {
        Class = twin.Told.Class, Address = twin.Told.Address, Description = Telling.Description(twin.Matter, input.Source!, random),
        Longitude = twin.Told.Longitude, Latitude = twin.Told.Latitude,
    };
}
