using Gridloom.Domain.Fieldwork;
using static Gridloom.Domain.Tests.Fieldwork.RosterBook;

namespace Gridloom.Domain.Tests.Fieldwork;

public sealed class RosterPatternTests
{
    [Theory]
    [InlineData("白 夜 休 休", "op-day op-night - -")]
    [InlineData("白夜休休", "op-day op-night - -")]
    [InlineData("白班、夜班，休", "op-day op-night -")]
    [InlineData("op-day 休", "op-day -")]
    public void A_pattern_is_read_as_offices_write_it(string text, string cells) =>
        Read(text).Cells.Select(c => c?.Code ?? "-").ShouldBe(cells.Split(' '));

    [Theory]
    [InlineData("", "field.roster-pattern")]
    [InlineData("休 休", "field.roster-pattern")]
    [InlineData("白 中 休", "field.roster-shift")]
    [InlineData("白白白白白白白白白白白白白白白白白白白白白白白白白白白白白白白白", "field.roster-pattern")]
    public void What_is_no_pattern_is_refused(string text, string code)
    {
        RosterPattern.Read(text, RosterPost.Operator, AllShifts).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe(code);
    }

    [Fact]
    public void Each_person_begins_a_cell_later_than_the_one_before()
    {
        var laid = Read("白 夜 休 休").Over((Day("11-20"), Day("11-23")), [("o1", ""), ("o2", "")], 1);

        laid.Select(e => $"{e.Day:dd} {e.Shift} {e.Account}").ShouldBe(["20 op-day o1", "20 op-night o2", "21 op-night o1", "23 op-day o2"], ignoreOrder: true);
    }

    [Fact]
    public void A_pattern_never_puts_anybody_on_two_shifts_at_once()
    {
        var people = Ground.Of(RosterPost.Operator).Select(p => (p.Account, "")).ToList();
        var laid = Read("白 夜 休 休").Over((Day("11-01"), Day("11-30")), people, 1).ToList();

        RosterCheck.Faults(laid, Enumerable.Range(1, 29).Select(d => Day("11-01").AddDays(d)), Ground).ShouldAllBe(f => !f.Chinese.Contains("同时"));
    }

    private static RosterPattern Read(string text) => RosterPattern.Read(text, RosterPost.Operator, AllShifts).Succeeded(out var pattern, out var refused) ? pattern : throw new InvalidOperationException(refused.Chinese);
}
