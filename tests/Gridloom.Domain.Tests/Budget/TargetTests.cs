using System.Globalization;
using Gridloom.Domain.Budget;
using static Gridloom.Domain.Budget.TargetComparator;

namespace Gridloom.Domain.Tests.Budget;

public sealed class TargetTests
{
    [Theory]
    [InlineData("153", None, "153", "")]
    [InlineData("150000", None, "150000", "")]
    [InlineData("1,500", None, "1500", "")]
    [InlineData("100%", None, "100", "%")]
    [InlineData("99.5％", None, "99.5", "%")]
    [InlineData("17人", None, "17", "人")]
    [InlineData("2次/周", None, "2", "次/周")]
    [InlineData("1年", None, "1", "年")]
    [InlineData("97%以上", AtLeast, "97", "%")]
    [InlineData("97%以上;", AtLeast, "97", "%")]
    [InlineData("≥95%", AtLeast, "95", "%")]
    [InlineData(">= 95 %", AtLeast, "95", "%")]
    [InlineData("至少2次/周", AtLeast, "2", "次/周")]
    [InlineData("不少于3场。", AtLeast, "3", "场")]
    [InlineData("达90%以上", AtLeast, "90", "%")]
    [InlineData("180.67万人", None, "180.67", "万人")]
    [InlineData("17 节课", None, "17", "节课")]
    [InlineData("0起", None, "0", "起")]
    [InlineData("4件/人月", None, "4", "件/人月")]
    [InlineData("50 元/本", None, "50", "元/本")]
    [InlineData("5‰", None, "5", "‰")]
    [InlineData("≥97%以上", AtLeast, "97", "%")]
    [InlineData("≤1次", AtMost, "1", "次")]
    [InlineData("≤2个", AtMost, "2", "个")]
    [InlineData("3个工作日内", AtMost, "3", "个工作日")]
    [InlineData("不超过5件", AtMost, "5", "件")]
    [InlineData("低于3%", LessThan, "3", "%")]
    [InlineData("＜3%", LessThan, "3", "%")]
    [InlineData("高于90%", MoreThan, "90", "%")]
    [InlineData("信息通报率达100%", AtLeast, "100", "%")]
    [InlineData("提高采集的精准性, 网格事件办结率达98%以上", AtLeast, "98", "%")]
    [InlineData("以街镇为单位，人均网格事件月度上报量不少于4件", AtLeast, "4", "件")]
    [InlineData("对出租屋管理工作满意度 >90%", MoreThan, "90", "%")]
    [InlineData("=12", Equal, "12", "")]
    public void A_target_that_is_one_number_is_measured(string printed, TargetComparator comparator, string number, string unit) =>
        Target.Read(printed).ShouldBe(new Target.Measured(comparator, decimal.Parse(number, CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData("")]
    [InlineData("提升")]
    [InlineData("重点解决")]
    [InlineData("及时")]
    [InlineData("不适用")]
    [InlineData("龙华区")]
    [InlineData("%")]
    [InlineData("≥")]
    [InlineData("以上")]
    [InlineData("2021年12月前")]
    [InlineData("采集率达97%以上,信息准确率达97%以上,未注销率低于3%;")]
    [InlineData("采集率达100%,准确率达98%以上;")]
    [InlineData("考评平均分不得少于25分(总分30分)")]
    [InlineData("每人每月20件, 完成率达100%以上")]
    [InlineData("每月至少到网格巡查走访20次")]
    [InlineData("11月底前完成")]
    [InlineData("≤97%以上")]
    [InlineData("1.2.3")]
    [InlineData(".5")]
    [InlineData("1,00")]
    [InlineData("7*24小时")]
    [InlineData("2次/周/人")]
    [InlineData("999999999999999999999999999999999999999")]
    public void Everything_else_is_left_to_judgement(string printed)
    {
        Target.Read(printed).ShouldBe(new Target.Qualitative());
        Target.Read(printed).Met(100).ShouldBeNull();
    }

    [Theory]
    // target, and whether 2.9, 3 and 3.1 reach it: y, n, or ? for undecided
    [InlineData("3", "nyy")]
    [InlineData("3%", "nyy")]
    [InlineData("=3", "nyn")]
    [InlineData("≥3", "nyy")]
    [InlineData("3%以上", "nyy")]
    [InlineData(">3", "nny")]
    [InlineData("≤3", "yyn")]
    [InlineData("3天内", "yyn")]
    [InlineData("低于3%", "ynn")]
    [InlineData("3年", "???")]
    [InlineData("提升", "???")]
    public void A_target_is_met_as_its_sign_says(string printed, string met) =>
        string.Concat(((decimal[])[2.9m, 3m, 3.1m]).Select(value => Target.Read(printed).Met(value) switch { true => 'y', false => 'n', null => '?' })).ShouldBe(met);

    [Fact]
    public void Of_the_published_targets_every_one_is_measured_that_can_be()
    {
        BudgetReading.Read(SharedSeeds.Longhua()).Succeeded(out var document, out _).ShouldBeTrue();

        var left = document!.Projects.SelectMany(project => project.Indicators).Select(row => row.Target)
            .Where(text => Target.Read(text) is Target.Qualitative).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        left.ShouldBe(
            ((string[])
            [
                "不适用", "重点解决", "及时", "提升", "提高", "得到提升", "有效促进", "有效保障", "达到良好程度", "龙华区", "2021年12月前",
                "采集率达97%以上,信息准确率达97%以上,未注销率低于3%;", "采集率达95%以上,准确率达90%以上,注销率达95%以上;", "采集率达100%,准确率达98%以上;",
            ]).Order(StringComparer.Ordinal));
    }
}
