using System.Globalization;
using Gridloom.Domain.Notices;
using static Gridloom.Domain.Tests.Notices.Situations;

namespace Gridloom.Domain.Tests.Notices;

public sealed class NoticeDataTests
{
    private const string Head = "on,audience,topic,urgency,mandatory,while,chinese,english,mark\n";

    [Fact]
    public void What_is_shipped_can_be_read_and_each_topic_has_a_rule()
    {
        Teller.Rules.All.Select(static r => r.Topic).Distinct().Count().ShouldBe(Enum.GetValues<NoticeTopic>().Length);
        (Teller.Settings.Quiet.From, Teller.Settings.Quiet.Until).ShouldBe((new TimeOnly(21, 0), new TimeOnly(8, 0)));
    }

    [Theory]
    [InlineData("on,audience\n", "第 1 行：表头应为 on")]
    [InlineData(Head + "case.dispatched,somebody,work,normal,yes,stage,甲,a,样例\n", "第 2 行：没有通知对象“somebody”")]
    [InlineData(Head + "case.dispatched,unit,news,normal,yes,stage,甲,a,样例\n", "第 2 行：没有通知类别“news”")]
    [InlineData(Head + "case.dispatched,unit,work,soon,yes,stage,甲,a,样例\n", "第 2 行：“soon”应为 normal 或 urgent")]
    [InlineData(Head + "case.dispatched,unit,work,normal,maybe,stage,甲,a,样例\n", "第 2 行：“maybe”应为 yes 或 no")]
    [InlineData(Head + "case.dispatched,unit,work,normal,yes,ever,甲,a,样例\n", "第 2 行：没有成立条件“ever”")]
    [InlineData(Head + "case.dispatched,unit,work,normal,yes,stage,{reporter},a,样例\n", "第 2 行：标题里没有“reporter”可填")]
    [InlineData(Head + "case.vanished,unit,work,normal,yes,stage,甲,a,样例\n", "第 2 行：没有事件“case.vanished”")]
    [InlineData(Head + "case.dispatched,unit,work,normal,yes,clock,甲,a,样例\n", "或它不能以计时为成立条件")]
    [InlineData(Head + "clock.lunch@80,unit,work,normal,yes,clock,甲,a,样例\n", "第 2 行：没有计时“clock.lunch@80”")]
    [InlineData(Head + "clock.holder@0,unit,work,normal,yes,clock,甲,a,样例\n", "第 2 行：“0”不是 1 到 1000 的整数")]
    [InlineData(Head + "case.dispatched,unit,work,normal,yes,stage,甲,a,样例\ncase.dispatched,unit,work,normal,yes,stage,甲,a,样例\n", "第 3 行：“case.dispatched>unit”重复")]
    public void A_faulty_rule_is_named_by_its_line(string text, string fault) => Refused(NoticeRules.Parse(text)).ShouldContain(fault);

    [Theory]
    [InlineData("key,value,mark\nquiet-from,9pm,样例\n", "第 2 行：“9pm”不是 21:00 样的时间")]
    [InlineData("key,value,mark\nstale-hours,0,样例\n", "第 2 行：“0”不是 1 到 10000 的整数")]
    [InlineData("key,value,mark\nvolume,1,样例\n", "第 2 行：没有“volume”这一项")]
    [InlineData("key,value,mark\nquiet-from,21:00,样例\nquiet-from,21:00,样例\n", "第 3 行：“quiet-from”重复")]
    [InlineData("key,value,mark\nquiet-from,21:00,样例\n", "第 3 行：缺少 quiet-until, stale-hours")]
    public void A_faulty_setting_is_named_by_its_line(string text, string fault) => Refused(NoticeSettings.Parse(text)).ShouldContain(fault);

    [Theory]
    [InlineData("12:00", "14:00", "03-03 13:00", "03-03 14:00")]
    [InlineData("12:00", "14:00", "03-03 14:00", "03-03 14:00")]
    [InlineData("00:00", "00:00", "03-03 02:00", "03-03 02:00")]
    [InlineData("21:00", "08:00", "12-31 23:59", "2027-01-01 08:00")]
    public void Quiet_time_may_lie_within_a_day_or_over_midnight_or_nowhere(string from, string until, string at, string wakes) =>
        new QuietHours(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(until, CultureInfo.InvariantCulture)).Wake(At(at)).ShouldBe(At(wakes));

    private static string Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out var refused) ? "" : $"{refused.Code} {refused.Chinese}";
}
