using System.Collections.Concurrent;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>
/// By what the cases of a district are decided (办案规则查询): the version of the catalogue that is in force on a day, or the one that a case carries.
/// It stands in memory. A version never holds from the day on which it gets its day, so that this process knows of another's in time.
/// </summary>
internal sealed class CaseRulesLookup(CaseLifecycle shipped, ClassLookup versions, Clocks clocks)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Dated>> known = new(StringComparer.Ordinal);

    private sealed record Dated(StoredVersion Version, DateOnly From, CaseLifecycle Loop);

    /// <summary>The rules that come with the program.</summary>
    public CaseLifecycle Shipped => shipped;

    /// <summary>In force today.</summary>
    public CaseLifecycle Now(string district) => On(district, clocks.Now(district).ChinaDay());

    /// <summary>In force on that day in China: the last of the district's own that holds by then, or what is shipped.</summary>
    public CaseLifecycle On(string district, DateOnly day) => Of(district).FirstOrDefault(v => v.From <= day)?.Loop ?? shipped;

    /// <summary>By the version's code; what is in force today for a code that nobody has.</summary>
    public CaseLifecycle Of(string district, string version) => Find(district, version) ?? Now(district);

    /// <summary>From filing on a case is judged by the version under which it was filed, before that by the one in force.</summary>
    public CaseLifecycle For(CaseFile c, Instant now) => c.Condition is null ? On(c.District, now.ChinaDay()) : Find(c.District, c.Catalogue) ?? On(c.District, now.ChinaDay());

    /// <inheritdoc cref="For(CaseFile, Instant)"/>
    public CaseLifecycle For(CaseFile c) => For(c, clocks.Now(c.District));

    /// <summary>A class as the version that the case carries has it; elsewhere as the newest version does that knows it.</summary>
    /// <param name="version">Null where no case is looked at.</param>
    public CaseClass? Class(string district, string? version, string code) =>
        (version is null ? null : Find(district, version)?.Rules.Catalogue.Any(code)) ?? Now(district).Rules.Catalogue.Any(code)
        ?? Of(district).Select(v => v.Loop.Rules.Catalogue.Any(code)).FirstOrDefault(c => c is not null) ?? shipped.Rules.Catalogue.Any(code);

    /// <summary>What a class is called; its code where nobody knows it.</summary>
    public string ClassName(string district, string? version, string code) => Class(district, version, code)?.Name ?? code;

    public string ClassName(CaseFile c) => ClassName(c.District, c.Catalogue, c.Class);

    public string ClassName(StoredCase c) => ClassName(c.District, c.Catalogue, c.Class);

    /// <summary>Takes in what came into being since the last time.</summary>
    public async Task Load(CancellationToken stop)
    {
        foreach (var district in (await versions.Dated(stop)).GroupBy(v => v.District, StringComparer.Ordinal))
        {
            var old = Of(district.Key);
            if (old.Count == district.Count()) continue;
            var loaded = new List<Dated>();
            foreach (var version in district)
                loaded.Add(old.FirstOrDefault(v => v.Version.Code == version.Code) ?? new(version, version.From!.Value, new CaseLifecycle((await versions.Lines(version, stop)).ToRules(shipped.Rules))));
            known[district.Key] = [.. loaded.OrderByDescending(v => v.From)];
        }
    }

    private IReadOnlyList<Dated> Of(string district) => known.GetValueOrDefault(district, []);

    private CaseLifecycle? Find(string district, string version) =>
        version == shipped.Rules.Catalogue.Version ? shipped : Of(district).FirstOrDefault(v => v.Version.Code == version)?.Loop;
}
