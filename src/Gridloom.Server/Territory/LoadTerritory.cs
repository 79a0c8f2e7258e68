using System.Security.Cryptography;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Territory;

/// <summary>导入边界: layers of regions replace those that are in force, all together or not at all.</summary>
internal static class LoadTerritory
{
    /// <param name="Source">One of <see cref="BoundarySource"/>.</param>
    public sealed record Request(IReadOnlyList<Region> Regions, string Source, string Document);

    /// <param name="Layers">The layers that were given, as they stand now.</param>
    /// <param name="Faults">Why nothing was loaded; empty when all is well.</param>
    public sealed record Response(string District, IReadOnlyList<Loaded> Layers, IReadOnlyList<TopologyFault> Faults);

    /// <param name="Known">True when exactly this was in force already.</param>
    public sealed record Loaded(string Layer, long Version, long Regions, bool Known);

    /// <summary>What is there already stays as it is, so the same file may be loaded again.</summary>
    public sealed class Handler(Turns turns, Divisions divisions, TerritoryLookup lookup)
    {
        public async Task<Outcome<Response>> Handle(Request request)
        {
            if (!TerritoryCheck.DistrictOf(request.Regions, divisions).Succeeded(out var district, out var refused)) return refused;
            var outcome = await turns.Take<Response>(Actor.System(district), turn => Load(turn, request));
            lookup.Forget(district);
            return outcome;
        }

        private static async ValueTask<Outcome<Response>> Load(Turn turn, Request request)
        {
            var stored = (await turn.List<StoredLayer>($"select {StoredLayer.Columns} from terr_layer l where l.district = @District and {StoredLayer.Newest}", new { turn.District }))
                .ToDictionary(l => l.Layer, StringComparer.Ordinal);
            var given = request.Regions.GroupBy(r => r.Layer, StringComparer.Ordinal).ToDictionary(g => g.Key, InOrder, StringComparer.Ordinal);
            var changed = given.Keys.Where(l => stored.GetValueOrDefault(l)?.Digest != DigestOf(given[l])).ToHashSet(StringComparer.Ordinal);
            if (changed.Count > 0)
            {
                var regions = await Together(turn, given);
                if (TerritoryCheck.Missing(regions) is { } missing) return missing;
                if (TerritoryCheck.Run(regions, changed) is { Count: > 0 } faults) return new Response(turn.District, [], faults);
            }

            var layers = new List<Loaded>();
            foreach (var layer in RegionLayer.All.Where(given.ContainsKey))
            {
                var version = (stored.GetValueOrDefault(layer)?.Version ?? 0) + (changed.Contains(layer) ? 1 : 0);
                if (changed.Contains(layer))
                    TerritoryStore.Add(turn, new LayerLoaded(layer, request.Source, request.Document, given[layer].Count, DigestOf(given[layer])), version, given[layer]);
                layers.Add(new(layer, version, given[layer].Count, !changed.Contains(layer)));
            }
            return new Response(turn.District, layers, []);
        }

        /// <summary>The layers that are given, and of those in force the others.</summary>
        private static async Task<IReadOnlyList<Region>> Together(Turn turn, Dictionary<string, List<Region>> given)
        {
            var rows = await turn.List<StoredRegion>(StoredRegion.Current, new { district = turn.District });
            return [.. rows.Where(r => !given.ContainsKey(r.Layer)).Select(r => r.ToRegion()), .. given.Values.SelectMany(r => r)];
        }

        private static List<Region> InOrder(IEnumerable<Region> regions) => [.. regions.OrderBy(r => r.Code, StringComparer.Ordinal)];

        private static string DigestOf(IEnumerable<Region> regions)
        {
            using var text = new MemoryStream();
            GeoJsonRegions.Write(regions, text);
            return Convert.ToHexStringLower(SHA256.HashData(text.ToArray()));
        }
    }
}
