using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Domain.Tests.Budget.Planning;

public sealed class PlanCheckTests
{
    private static BudgetAmount Of(string printed) => BudgetAmount.Read(printed).Succeeded(out var amount, out var refused) ? amount : throw new InvalidOperationException(refused.English);

    private static readonly BudgetProject Sound = new()
    {
        Name = "网格信息服务", Unit = "某中心", Amounts = new() { ThisYear = Of("476"), Total = Of("476"), Fiscal = Of("476"), Other = Of("0") }, Plan = new(Of("119"), Of("238"), Of("357"), Of("476")),
        Start = new(2026, 1, 1), End = new(2026, 12, 31), Purchases = [new("终端", Of("100"))],
        Indicators = [new("产出目标", "数量", "终端数量", "100台"), new("效果目标", "社会效益", "不适用", "不适用"), new("效果目标", "满意度", "满意度", "≥90%")],
    };

    private static string[] Check(BudgetProject project) =>
        [.. PlanCheck.Of(new("某中心", 2026, LonghuaProjectTargets.Template, [project]), 2026).Select(finding => (finding.Blocks ? "!" : "?") + (finding.Indicator.Length > 0 ? finding.Indicator + "：" : "") + finding.Text.Chinese)];

    private static BudgetProject With(params BudgetIndicator[] rows) => Sound with { Indicators = [.. Sound.Indicators, .. rows] };

    [Fact]
    public void Sound_targets_have_no_finding() => Check(Sound).ShouldBeEmpty();

    [Fact]
    public void Each_fault_is_found()
    {
        Check(Sound with { Amounts = Sound.Amounts with { Total = Of("400") } }).ShouldContain("!本年度金额大于项目总金额。");
        Check(Sound with { Amounts = Sound.Amounts with { Fiscal = Of("400") } }).ShouldBe(["?各资金来源之和既不等于本年度金额，也不等于项目总金额。"]);
        Check(Sound with { Plan = Sound.Plan! with { Third = Of("43") } }).ShouldBe(["!季度支付是累计数，后一季度不能少于前一季度。"]);
        Check(Sound with { Plan = Sound.Plan! with { Fourth = Of("400") } }).ShouldBe(["!第四季度累计支付不等于本年度金额。"]);
        Check(Sound with { Purchases = [new("终端", Of("477"))] }).ShouldBe(["!采购项目之和大于本年度金额。"]);
        Check(Sound with { End = new(2025, 12, 31) }).ShouldBe(["!计划完成日期早于开始日期。"]);
        Check(Sound with { Start = new(2027, 1, 1), End = new(2027, 12, 31) }).ShouldBe(["?起止日期不在 2026 年。"]);
        Check(Sound with { Texts = new() { YearGoal = "确保2025年底前完成" } }).ShouldBe(["?文字里写着 2025 年，照抄时请改。"]);
        Check(Sound with { Indicators = [] }).ShouldBe(["!还没有绩效指标。"]);
        Check(With(new BudgetIndicator("产出目标", "数量", "终端数量", "≥5台"))).ShouldBe(["!终端数量：同一个二级指标下有两个同名指标。"]);
        Check(With(new BudgetIndicator("产出目标", "数量", "培训", ""))).ShouldBe(["!培训：没有写目标值。"]);
        Check(With(new BudgetIndicator("产出目标", "数量", "培训", "若干"))).ShouldBe(["?培训：数量指标的目标值不是一个数。"]);
        Check(With(new BudgetIndicator("产出目标", "质量", "投诉率", "≥3%"))).ShouldBe(["?投诉率：这样的指标一般越少越好，方向可能写反。"]);
        Check(With(new BudgetIndicator("产出目标", "质量", "覆盖率", "≥120%"))).ShouldBe(["?覆盖率：目标值超过 100 %。"]);
        Check(Sound with { Indicators = [Sound.Indicators[0], Sound.Indicators[1]] }).ShouldBe(["?没有满意度指标。"]);
    }

    [Fact]
    public void Two_projects_of_one_name_and_none_at_all_block()
    {
        PlanCheck.Of(new("某中心", 2026, LonghuaProjectTargets.Template, [Sound, Sound]), 2026).ShouldContain(finding => finding.Blocks && finding.Text.Chinese == "两个项目同名。");
        PlanCheck.Of(new("某中心", 2026, LonghuaProjectTargets.Template, []), 2026).ShouldHaveSingleItem().Blocks.ShouldBeTrue();
    }
}
