using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Tests;
using Gridloom.Domain.Tests.Cases.Lifecycle;
using Gridloom.Domain.Tests.Indicators;
using Gridloom.Server.Cases;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

/// <summary>Puts the domain's seeded cases into a district of the store, by the product's own writer, and gives them back as facts.</summary>
internal static class StoredCases
{
    private static readonly string[] Texts = ["地砖塌陷", "路灯不亮", "井盖破损，路灯歪斜", "不亮的路，灯也坏了", "垃圾成堆 a1", "Café 门前积水"];

    /// <summary>Any facts at all, likely or not.</summary>
    public static async Task<IReadOnlyList<CaseFile>> Random(TestApp app, int seed, int count)
    {
        var chance = new Seeded(seed);
        var cases = Enumerable.Range(1, count).Select(n => Moved(FigureBook.Random(chance), app.District, n)).Select(c => c with { Units = UnitsOf(c, chance) }).ToList();
        await Put(app, cases, static (turn, c) =>
        {
            turn.Save(CaseFileRows.Changes, c.ToRow());
            turn.Save(
                "update case_case set risk = @Risk, hazard = @Hazard, mediated_at = @MediatedAt, agreed_at = @AgreedAt where district = @District and number = @Number",
                new { c.District, c.Number, c.Risk, c.Hazard, c.MediatedAt, c.AgreedAt });
        });
        return cases;
    }

    /// <summary>Lives that the case loop allows, each act with its event.</summary>
    public static async Task<IReadOnlyList<CaseFile>> Histories(TestApp app, int seed, int count)
    {
        var lives = Enumerable.Range(1, count).ToDictionary(n => Number(app.District, n), n => Live(seed + n));
        var first = lives.Values.Select((life, n) => Moved(life.First, app.District, n + 1)).ToList();
        var last = new List<CaseFile>();
        await Put(app, first, (turn, c) => last.Add(Step(turn, c, lives[c.Number])));
        return last;
    }

    private static RandomHistory Live(int seed)
    {
        var life = new RandomHistory(seed);
        life.Live(static (_, _, _, _) => { }, 60);
        return life;
    }

    private static CaseFile Step(Turn turn, CaseFile first, RandomHistory life)
    {
        var c = first;
        foreach (var (_, step, _) in life.Steps)
        {
            c = step.Case with { District = c.District, Id = c.Id, Number = c.Number, Area = c.Area };
            turn.Append(step.Event with { Id = c.Id, Number = c.Number }, c.Version);
            turn.Save(CaseFileRows.Changes, c.ToRow());
        }
        return c;
    }

    private static async Task Put(TestApp app, IReadOnlyList<CaseFile> cases, Action<Turn, CaseFile> then)
    {
        var done = await app.Get<Turns>().Take<object>(Actor.System(app.District), turn =>
        {
            foreach (var c in cases)
            {
                var reported = new CaseReported(c.Id, c.Number, c.Class, c.Catalogue, c.Source, c.Area, "长安路 1 号", TextOf(c.Number), null, [], null, c.AwaitsModeration);
                app.Get<CaseStore>().Add(turn, reported, c with { Version = 1 }, new CaseStore.Draft(c.Id, null!, null, [], new byte[32]));
                then(turn, c);
            }
            foreach (var day in cases.CountBy(c => c.Number.Split('-')[1]))
                turn.Save("insert into case_counter (district, day, last) values (@District, @Key, @Value)", new { turn.District, day.Key, Value = (long)day.Value });
            return new(new object());
        });
        done.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    private static CaseFile Moved(CaseFile c, string district, int n) => c with
    {
        District = district, Number = Number(district, n), Id = new Guid(n, 0, 0, new byte[8]).ToString(), Area = district + c.Area[6..],
    };

    /// <summary>What is written in the case of that number, beside its address.</summary>
    public static string TextOf(string number) => Texts[CaseNumber.KeyOf(number)!.Value % 1000 % Texts.Length];

    private static string Number(string district, int n) => CaseNumber.Of(district, new(2026, 1, 1 + (n - 1) % 5), (n + 4) / 5);

    // Those that had it before, too; one unit's code begins with the other's.
    private static string UnitsOf(CaseFile c, Seeded chance) => string.Join(' ', new[] { chance.Next(2) == 0 ? "roads-2" : null, chance.Next(3) == 0 ? "street" : null, c.Unit }.OfType<string>());
}
