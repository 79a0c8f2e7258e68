using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>建立样例避难场所: the demo's, some in each street; most of them inspected of late, some long ago or never. All are made up.</summary>
internal static class LoadSampleShelters
{
    private const int PerStreet = 4;

    /// <param name="Places">0 when the district had shelters already.</param>
    public sealed record Response(long Places);

    private sealed record Sort(string Kind, string Name, string Place, long Capacity, long Size);

    private static readonly IReadOnlyList<Sort> Sorts =
    [
        new("fixed", "文体广场避难场所", "文体广场内", 3600, 9200), new("emergency", "公园避难场所", "公园南门", 800, 2400),
        new("indoor", "党群服务中心避险点", "党群服务中心一楼", 150, 420), new("central", "体育公园避难场所", "体育公园田径场", 9000, 31000),
    ];

    public sealed class Handler(Turns turns, Territory.TerritoryLookup territory)
    {
        public async Task<Outcome<Response>> Handle(Actor actor)
        {
            var ground = await territory.Of(actor.District);
            return await turns.Take<Response>(actor, async turn =>
            {
                // A demo that was killed is made again; what stands already stays.
                if ((await ShelterStore.All(turn)).Count > 0) return new Response(0);
                var made = ground.Parts(turn.District).SelectMany(street => InStreet(ground, street)).ToList();
                foreach (var (shelter, chance) in made.Select((s, i) => (s, i * 7 + 3)))
                {
                    ShelterStore.Add(turn, shelter);
                    await Inspect(turn, shelter.Code, chance);
                }
                return new Response(made.Count);
            });
        }

        private static IEnumerable<Shelter> InStreet(Ground ground, (string Code, string Name) street)
        {
            var communities = ground.Parts(street.Code).Take(PerStreet).ToList();
            foreach (var (i, (code, name)) in communities.Index())
            {
                var (sort, called) = (Sorts[i % Sorts.Count], Divisions.Short(name));
                // Replayable differences without a generator: the same demo has the same shelters.
                var more = (code[^1] * 37 + street.Code[^1] * 11) % 9;
                yield return new($"{street.Code[6..]}-{i + 1:00}", i == 3 ? street.Code : code, called + sort.Name, $"{street.Name}{called}{sort.Place}", sort.Kind,
                    sort.Capacity + more * 50, i == 2 ? null : sort.Size + more * 120, street.Name + "办事处", $"0755-2800{street.Code[6..]}{i}", Shelter.Usable, null);
            }
        }

        private static async ValueTask Inspect(Turn turn, string code, int chance)
        {
            var today = turn.Now.ChinaDay();
            (int Ago, string State, string Note)[] found = (chance % 5) switch
            {
                0 => [],
                1 => [(260, Shelter.Usable, "标识牌完好，供水供电正常。")],
                2 => [(210, Shelter.Usable, ""), (24, "repair", "应急厕所管道破损，已报修；标识牌缺 1 块。")],
                _ => [(190, Shelter.Usable, "物资清点齐全。"), (chance % 90 + 5, Shelter.Usable, "出入口畅通，应急照明正常。")],
            };
            foreach (var (ago, state, note) in found)
                ShelterStore.Inspect(turn, (await ShelterStore.Find(turn, code))!, new(code, today.AddDays(-ago), state, note));
        }
    }
}
