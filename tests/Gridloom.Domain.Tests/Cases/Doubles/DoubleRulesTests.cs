using System.Globalization;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Tests.Cases.Doubles;

public sealed class DoubleRulesTests(ITestOutputHelper output)
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "cases", "doubles.csv"));
    private static readonly DoubleRules Rules = DoubleRules.Parse(Shipped).Succeeded(out var rules, out var refused) ? rules : throw new InvalidOperationException(refused.English);

    /// <summary>All against one report: 路面塌陷 at 人民路 18 号, 08:00 on 3 March. Metres east | when | class | words | the score, or why none.</summary>
    [Theory]
    [InlineData(0, "03-03 08:00", "04-01", "人民路18号路面塌陷一个坑", 100)]
    [InlineData(30, "03-03 09:00", "04-01", "路面塌了一个大坑", 78)] // 71 % of 35, 99 % of 15, all of 30, 3 of 7 pairs of 20
    [InlineData(30, "03-01 09:00", "04-01", "路面塌了一个大坑", 68)] // 47 h earlier: 35 % of 15
    [InlineData(99, "03-03 08:10", "04-01", "人民路18号路面塌陷一个坑", 65)] // a hundred metres on: only time, class and words speak
    [InlineData(101, "03-03 08:10", "04-01", "人民路18号路面塌陷一个坑", null)]
    [InlineData(0, "03-06 08:00", "04-01", "人民路18号路面塌陷一个坑", 85)] // at the end of the window
    [InlineData(0, "03-06 08:01", "04-01", "人民路18号路面塌陷一个坑", null)]
    [InlineData(10, "03-03 08:30", "04-06", "路面塌陷积水", 73)] // another class of the same major
    [InlineData(10, "03-03 08:30", "01-02", "暴露垃圾", null)]
    public void What_lies_near_soon_after_and_reads_alike_is_proposed(int metres, string at, string code, string words, int? score)
    {
        var here = Seen(0, "03-03 08:00", "04-01", "人民路18号路面塌陷一个坑");
        var there = Seen(metres, at, code, words);
        var match = Rules.Compare(here, there);
        (match?.Score).ShouldBe(score < Rules.AtLeast ? null : score);
        Rules.Compare(there, here).ShouldBe(match);
    }

    [Fact]
    public void Where_a_position_is_missing_the_address_speaks_for_the_place()
    {
        var here = Seen(0, "03-03 08:00", "04-01", "路面塌陷") with { Position = null, Address = "龙华街道人民路18号" };
        var same = here with { Number = "2", Address = "人民路 18 号", Position = At(5) };
        Rules.Compare(here, same).ShouldNotBeNull().Metres.ShouldBeNull();
        Rules.Compare(here, same with { Address = "东环一路3号" }).ShouldBeNull();
    }

    [Fact]
    public void Every_two_places_within_the_radius_share_a_cell_that_is_looked_at()
    {
        const int Seed = 20261122;
        output.WriteLine($"seed {Seed}");
        var chance = new Seeded(Seed);
        var near = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var here = new Position(1_130_000_000 + chance.Next(20_000_000), 180_000_000 + chance.Next(350_000_000));
            var there = new Position(here.LongitudeE7 + chance.Next(40_000) - 20_000, here.LatitudeE7 + chance.Next(24_000) - 12_000);
            if (here.MetresTo(there) > 130) continue;
            near++;
            SpotCells.Around(here, "440309", 130).ShouldContain(SpotCells.Of(there, "440309"), FormattableString.Invariant($"round {round}"));
        }

        near.ShouldBeGreaterThan(10_000);
        SpotCells.Around(null, "440309001002", 100).ShouldAllBe(cell => cell == SpotCells.Of(null, "440309001002"));
    }

    [Theory]
    [InlineData("radius-metres,100,样例", "radius-metres,0,样例", "“0”不是")]
    [InlineData("hours,72,样例\n", "", "缺少 hours")]
    [InlineData("hours,72,样例", "days,3,样例", "没有“days”")]
    [InlineData("hours,72,样例", "radius-metres,3,样例", "“radius-metres”重复")]
    public void A_faulty_file_says_where(string line, string broken, string said)
    {
        DoubleRules.Parse(Shipped.Replace(line, broken, StringComparison.Ordinal)).Succeeded(out _, out var refused).ShouldBeFalse();
        string.Join(' ', refused!.Errors.DefaultIfEmpty(refused).Select(static p => p.Chinese)).ShouldContain(said);
    }

    private static Sighting Seen(int metres, string at, string code, string words) => new(
        "1", code, code[..2], "440309001", At(metres), "人民路18号", Instant.From(DateTimeOffset.Parse($"2026-{at}:00+08:00", CultureInfo.InvariantCulture)), words);

    private static Position At(int metres) => new(1_140_300_000 + (long)Math.Round(metres / 0.011132 / Math.Cos(22.68 * Math.PI / 180)), 226_800_000);
}
