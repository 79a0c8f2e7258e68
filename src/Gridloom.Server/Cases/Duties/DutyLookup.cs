using System.Collections.Concurrent;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>
/// What may be asked about the responsibility catalogue (权责查询). The versions are few and read each time; their lines stand in memory, and
/// are read again when their version's row says that it was changed.
/// </summary>
internal sealed class DutyLookup(Store store)
{
    private readonly ConcurrentDictionary<(string District, string Code), Kept> known = [];

    private sealed record Kept(StoredVersion Version, DutyCatalogue Catalogue);

    /// <summary>The versions of the district: drafts first, then by their day, the last first.</summary>
    public Task<List<StoredVersion>> Versions(string district, CancellationToken stop) => store.List<StoredVersion>(
        $"select {StoredVersion.Columns} from case_duty_version v where v.district = @district order by case when v.from_day is null then 0 else 1 end, v.from_day desc, v.code desc",
        new { district }, stop);

    /// <summary>Null when the district has no such version.</summary>
    public Task<StoredVersion?> Version(string district, string code, CancellationToken stop) => store.Find<StoredVersion>(
        $"select {StoredVersion.Columns} from case_duty_version v where v.district = @district and v.code = @code", new { district, code }, stop);

    /// <summary>The version with its lines.</summary>
    public async Task<DutyCatalogue> Lines(StoredVersion version, CancellationToken stop)
    {
        var key = (version.District, version.Code);
        if (known.TryGetValue(key, out var kept) && kept.Version == version) return kept.Catalogue;
        var lines = await store.List<StoredDuty>(StoredDuty.Select, new { district = version.District, code = version.Code }, stop);
        var catalogue = new DutyCatalogue(version.Code, lines.Select(l => l.ToDuty()));
        known[key] = new(version, catalogue);
        return catalogue;
    }

    /// <summary>The catalogue that holds on that day in China; null when none does.</summary>
    public async Task<DutyCatalogue?> InForce(string district, DateOnly day, CancellationToken stop)
    {
        var versions = await Versions(district, stop);
        var held = new DatedVersions([.. versions.Select(v => v.ToVersion())]).InForceOn(day);
        return held is null ? null : await Lines(versions.Single(v => v.Code == held.Code), stop);
    }

    /// <summary>The line that holds for the case on that day; null when no catalogue does, or none of its lines covers the case.</summary>
    public async Task<Duty?> Find(string district, DutyCase c, DateOnly day, CancellationToken stop) => (await InForce(district, day, stop))?.Find(c);

    /// <summary>A clause of a version; null when there is none.</summary>
    public async Task<Duty?> Clause(string district, string version, string clause, CancellationToken stop) =>
        await Version(district, version, stop) is { } found ? (await Lines(found, stop)).Clause(clause) : null;
}
