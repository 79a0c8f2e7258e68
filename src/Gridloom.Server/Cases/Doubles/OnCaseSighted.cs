using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>
/// 找重复: keeps where and when a report was seen, and proposes those nearby that may be of the same matter. It follows the report, so nobody
/// waits for it; and it compares by when something was seen, so a report that comes late finds those that came before it.
/// </summary>
internal sealed class OnCaseSighted(DoubleRules rules, CaseRulesLookup rulebook, BenchSwitches switches) : Consumer
{
    /// <summary>More than these nobody reads; the likeliest stay.</summary>
    private const int Most = 5;

    public override string Name => "case-doubles";

    public override async ValueTask Take(Turn turn, StoredEvent e)
    {
        if (e.Kind != CaseReported.Name || !switches.Text) return;
        var reported = JsonSerializer.Deserialize<CaseReported>(e.Body, JsonSerializerOptions.Web)!;
        var seen = new Sighting(
            reported.Number, reported.Class, MajorOf(turn.District, reported.Class), reported.Area, reported.Position, reported.Address, e.HappenedAt, reported.Description);
        DoubleStore.AddSpot(turn, seen);
        var near = await turn.List<DoubleStore.Neighbour>(DoubleStore.Nearby, DoubleStore.NearbyOf(seen, rules, turn.District));
        foreach (var (other, match) in Alike(turn.District, seen, near).Take(Most)) DoubleStore.Propose(turn, (seen.Number, other.Number), match);
    }

    /// <summary>Those of the neighbours that may be of the same matter, the likeliest first.</summary>
    public IEnumerable<(DoubleStore.Neighbour Other, DoubleMatch Match)> Alike(string district, Sighting seen, IEnumerable<DoubleStore.Neighbour> near) =>
        near.Select(n => (Other: n, Match: rules.Compare(seen, n.ToSighting(MajorOf(district, n.Class)))))
            .Where(static pair => pair.Match is not null).Select(static pair => (pair.Other, pair.Match!))
            .OrderByDescending(static pair => pair.Item2.Score).ThenByDescending(static pair => pair.Other.Number, StringComparer.Ordinal);

    private string MajorOf(string district, string code) => rulebook.Class(district, null, code)?.Major ?? "";
}
