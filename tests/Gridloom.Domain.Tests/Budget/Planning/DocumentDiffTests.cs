using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Domain.Tests.Budget.Planning;

public sealed class DocumentDiffTests
{
    private static BudgetAmount Of(string printed) => BudgetAmount.Read(printed).Succeeded(out var amount, out var refused) ? amount : throw new InvalidOperationException(refused.English);

    private static BudgetIndicator Row(string key, string name, string target) => new("产出目标", "数量", name, target) { Key = key };

    private static readonly BudgetProject Project = new()
    {
        Name = "网格信息服务", Unit = "某中心", Key = "p1", Amounts = new() { ThisYear = Of("476.00") }, Indicators = [Row("i1", "采集率", "≥97%"), Row("i2", "终端", "100台")],
    };

    private static readonly BudgetDocument Document = new("某中心", 2026, LonghuaProjectTargets.Template, [Project]);

    private static string[] Between(BudgetDocument after) => [.. DocumentDiff.Between(Document, after).Select(c => $"{c.Project}|{c.Indicator}|{c.Field}|{c.Before ?? "-"}|{c.After ?? "-"}")];

    [Fact]
    public void The_same_differs_in_nothing() => Between(Document with { Projects = [Project with { Indicators = [.. Project.Indicators] }] }).ShouldBeEmpty();

    [Fact]
    public void A_new_name_is_a_change_and_not_a_new_row() =>
        Between(Document with { Projects = [Project with { Name = "网格服务", Indicators = [Project.Indicators[0] with { Name = "信息采集率", Target = "≥98%" }, Project.Indicators[1]] }] })
            .ShouldBe(["网格服务||项目名称|网格信息服务|网格服务", "网格服务|信息采集率|指标内容|采集率|信息采集率", "网格服务|信息采集率|目标值|≥97%|≥98%"]);

    [Fact]
    public void Rows_come_and_go() =>
        Between(Document with { Projects = [Project with { Indicators = [Project.Indicators[0], Row("i3", "培训", "3天")] }] })
            .ShouldBe(["网格信息服务|培训||-|3天", "网格信息服务|终端||100台|-"]);

    [Fact]
    public void Projects_come_and_go() =>
        Between(Document with { Projects = [Project with { Key = "p2", Name = "新项目", Indicators = [] }] })
            .ShouldBe(["新项目||| -|新项目".Replace(" ", "", StringComparison.Ordinal), "网格信息服务|||网格信息服务|-", "网格信息服务|采集率||≥97%|-", "网格信息服务|终端||100台|-"]);

    [Fact]
    public void A_copy_for_the_next_year_leaves_results_behind()
    {
        var spent = Document with { Projects = [Project with { Start = new(2026, 1, 1), End = new(2026, 12, 31), Amounts = Project.Amounts with { Spent = Of("400") }, Indicators = [Project.Indicators[0] with { Actual = "98%" }] }] };
        var copy = PlanCopy.To(spent, 2026, 2027);
        copy.Year.ShouldBe(2027);
        var project = copy.Projects.ShouldHaveSingleItem();
        (project.Key, project.Start, project.End, project.Amounts.Spent).ShouldBe((null, new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31), null));
        project.Indicators.ShouldHaveSingleItem().ShouldBe(new BudgetIndicator("产出目标", "数量", "采集率", "≥97%"));
    }
}
