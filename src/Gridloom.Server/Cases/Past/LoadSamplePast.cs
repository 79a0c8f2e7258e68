using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Past;

/// <summary>建立样例往年案件: some invented rows for the demo, so that the list is not empty there.</summary>
internal static class LoadSamplePast
{
    private const int Rows = 120;
    private const string Import = "sample";

    /// <param name="Rows">0 when the district had them already.</param>
    public sealed record Response(long Rows);

    public sealed class Handler(Turns turns, PastLookup past, Territory.TerritoryLookup territory, DispatchClasses dispatch)
    {
        public async Task<Outcome<Response>> Handle(Actor actor)
        {
            if (await past.Count(actor with { Scope = new Scope(actor.District) }, new(), CancellationToken.None) > 0) return new Response(0);
            var ground = await territory.Of(actor.District);
            var streets = ground.Parts(actor.District).ToList();
            if (streets.Count == 0) return new Response(0);
            var rows = Enumerable.Range(0, Rows).Select(i => Row(i, actor.District, ground.Name, streets[i % streets.Count])).ToList();
            return await turns.Take<Response>(actor, turn =>
            {
                PastStore.Take(turn, Import, rows);
                return new(new Response(rows.Count));
            });
        }

        // Spread by sums alone: a demo is the same each time.
        private PastCase Row(int i, string district, string districtName, (string Code, string Name) street)
        {
            var line = dispatch.Lines[i * 7 % dispatch.Lines.Count];
            var (late, open) = (i % 9 == 4 ? 1 : 0, i % 40 == 39 ? 1 : 0);
            return new(string.Create(CultureInfo.InvariantCulture, $"{district}2018{i + 1:000000}"), new Instant(1_522_548_000_000_000L + i * 93_600_000_000L), 1, 3 + i % 5, open == 1 ? 0 : late, open, open == 1 || late == 1 ? 0 : 1)
            {
                District = new(districtName, district), Street = new(street.Name, street.Code), Type = new(line.Of.Major, line.Class[1..3]), MainType = new(line.Of.Name, line.Class),
                Unit = new(line.UnitKind + "（样例）", ""), Source = new("12345", "5"), Property = new(i % 4 == 0 ? "投诉" : "求决", i % 4 == 0 ? "2" : "1"), Place = "样例路 " + (i + 1).ToString(CultureInfo.InvariantCulture) + " 号",
            };
        }
    }
}
