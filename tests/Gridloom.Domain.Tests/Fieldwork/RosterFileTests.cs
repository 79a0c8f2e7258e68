using Gridloom.Domain.Fieldwork;
using static Gridloom.Domain.Tests.Fieldwork.RosterBook;

namespace Gridloom.Domain.Tests.Fieldwork;

public sealed class RosterFileTests
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        RosterEntry[] roster = [Entry("11-20 op-day o1"), Entry($"11-20 col-late c2 {Grid1} {Grid3}")];

        RosterFile.Read([RosterFile.Head, .. roster.Select(e => RosterFile.ToCells(e, Ground))], Ground).Succeeded(out var read, out var refused).ShouldBeTrue(refused?.Chinese);
        read.ShouldBe(roster);
    }

    [Theory]
    [InlineData("20-11-2026|操作员|白班|operator-1|", "第 2 行：日期看不懂")]
    [InlineData("2026/11/20|班长|白班|operator-1|", "第 2 行：没有岗位“班长”")]
    [InlineData("2026-11-20|操作员|晚班|operator-1|", "第 2 行：这个岗位没有班次“晚班”")]
    [InlineData("2026-11-20|信息采集员|白班|operator-1|", "第 2 行：这个岗位没有在用的账号“operator-1”")]
    [InlineData("2026-11-20|信息采集员|白班|collector-1|440304", "第 2 行：本区没有区域“440304”")]
    public void A_faulty_row_is_named(string row, string said)
    {
        RosterFile.Read([RosterFile.Head, row.Split('|')], Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.ShouldHaveSingleItem().Chinese.ShouldStartWith(said);
    }

    [Fact]
    public void Two_rows_that_put_one_person_on_two_shifts_at_once_are_refused()
    {
        string[] one = ["2026-11-20", "信息采集员", "白班", "collector-1", ""], other = ["2026-11-20", "信息采集员", "晚班", "collector-1", ""];

        RosterFile.Read([RosterFile.Head, one, other], Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Errors.ShouldHaveSingleItem().Chinese.ShouldBe("第 3 行：采集员 01 同时排了两班：11-20 白班与 11-20 晚班。");
    }

    [Fact]
    public void Without_its_head_a_file_is_refused()
    {
        RosterFile.Read([["日期"]], Ground).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("field.roster-head");
    }
}
