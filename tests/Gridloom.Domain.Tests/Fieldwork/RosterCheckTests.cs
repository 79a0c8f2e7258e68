using Gridloom.Domain.Fieldwork;
using static Gridloom.Domain.Tests.Fieldwork.RosterBook;

namespace Gridloom.Domain.Tests.Fieldwork;

public sealed class RosterCheckTests
{
    [Theory]
    [InlineData("11-20 op-day o1", "11-20 op-night o1", null)] // One ends when the other begins.
    [InlineData("11-20 op-night o1", "11-21 op-day o1", null)]
    [InlineData("11-20 col-day c1", "11-20 col-late c1", "采集员 01 同时排了两班：11-20 白班与 11-20 晚班。")]
    [InlineData("11-20 op-night o1", "11-20 col-late o1", "操作员 01 同时排了两班：11-20 夜班与 11-20 晚班。")]
    [InlineData("11-20 op-day o1", "11-20 op-day o2", null)]
    public void Nobody_is_on_two_shifts_at_once(string standing, string added, string? said) =>
        RosterCheck.Beside(Entry(added), [Entry(standing)], Ground)?.Chinese.ShouldBe(said);

    [Fact]
    public void What_a_day_lacks_is_said_in_a_sentence()
    {
        RosterEntry[] roster = [Entry("11-20 op-day o1"), Entry("11-20 op-night o2"), Entry($"11-20 col-day c1 {District}001")];

        RosterCheck.Faults(roster, [Day("11-20")], Ground).Select(f => f.Chinese).ShouldBe(
            ["11-20 夜班只排了 1 名操作员，至少要 2 人。", "11-20 有 1 个网格没有排采集员：民治街道 民治社区 001 网格。"]);
    }

    [Fact]
    public void A_day_with_nobody_says_so_by_its_shifts_and_a_full_one_says_nothing()
    {
        RosterCheck.Faults([], [Day("11-20")], Ground).Select(f => f.Chinese).ShouldBe(
            ["11-20 白班没有排操作员，至少要 1 人。", "11-20 夜班没有排操作员，至少要 2 人。", "11-20 白班没有排信息采集员，至少要 1 人。"]);

        RosterEntry[] full = [Entry("11-20 op-day o1"), Entry("11-20 op-night o2"), Entry("11-20 op-night o3"), Entry($"11-20 col-day c1 {Grid1} {Grid2}"), Entry($"11-20 col-late c2 {District}002")];
        RosterCheck.Faults(full, [Day("11-20")], Ground).ShouldBeEmpty();
    }

    // Minute by minute: an oracle that knows no spans, only who is where at each minute.
    [Theory, InlineData(1), InlineData(20261120), InlineData(440309)]
    public void Two_shifts_at_once_are_found_exactly_when_a_minute_has_both(long seed)
    {
        var chance = new Seeded(seed);
        for (var round = 0; round < 400; round++)
        {
            RosterEntry Drawn() => new(Day("11-20").AddDays(chance.Next(3)), AllShifts.All[chance.Next(4)].Code, "o1", "");
            var (one, other) = (Drawn(), Drawn());
            (RosterCheck.Beside(one, [other], Ground) is not null).ShouldBe(Minutes(one).Intersect(Minutes(other)).Any(), $"seed {seed}: {one} beside {other}");
        }
    }

    private static IEnumerable<long> Minutes(RosterEntry entry)
    {
        var shift = AllShifts.Get(entry.Shift);
        var minute = (entry.Day.DayNumber * 24L + shift.From.Hour) * 60;
        for (var hours = 0; hours == 0 || (shift.From.Hour + hours) % 24 != shift.Until.Hour; hours++)
            for (var m = 0; m < 60; m++) yield return minute++;
    }
}
