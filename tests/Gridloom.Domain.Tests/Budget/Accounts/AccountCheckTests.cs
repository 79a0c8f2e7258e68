using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Tests.FigureAudit;

namespace Gridloom.Domain.Tests.Budget.Accounts;

/// <summary>Facts that tell the same money twice must agree; what does not is told in a sentence.</summary>
public sealed class AccountCheckTests
{
    [Fact]
    public void Sound_facts_are_not_complained_of()
    {
        for (var seed = 20261401L; seed < 20261501; seed++)
            AccountCheck.Of(new SoundReport(seed).Document(), AuditKit.EconomicCodes).Select(finding => finding.Text.Chinese).ShouldBeEmpty($"seed {seed}");
        AccountCheck.Of(new SoundReport(1).Document() with { UnitBudget = null }, AuditKit.EconomicCodes).ShouldBeEmpty();
        AccountCheck.Of(new SoundReport(1).Document() with { UnitBudget = new() }, AuditKit.EconomicCodes).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("income", true, "收入总计 ")]
    [InlineData("basics", true, "一般公共预算基本支出按功能分类合计 ")]
    [InlineData("projects", true, "一般公共预算项目支出按功能分类合计 ")]
    [InlineData("rounded", false, "一般公共预算基本支出按功能分类合计 ")]
    [InlineData("fund", true, "“基本支出拨款”支出 ")]
    [InlineData("reserve", true, "预算准备金 ")]
    [InlineData("fewer forms", false, "项目申报表合计 ")]
    [InlineData("more forms", true, "项目申报表合计 ")]
    [InlineData("tasks", false, "年度主要任务合计 ")]
    [InlineData("name", false, "经济分类“工资福利支出”下没有“差旅费”。")]
    [InlineData("heading", false, "功能分类缺少上级科目 20103。")]
    [InlineData("period", false, "“购置费”没有写执行时间。")]
    public void What_does_not_agree_is_told(string what, bool blocks, string begins)
    {
        var found = AccountCheck.Of(Spoiled(new SoundReport(20261410).Document(), what), AuditKit.EconomicCodes).ToList();

        found.ShouldContain(finding => finding.Blocks == blocks && finding.Project == UnitBudget.Title && finding.Text.Chinese.StartsWith(begins, StringComparison.Ordinal), string.Join('\n', found.Select(finding => finding.Text.Chinese)));
    }

    private static BudgetDocument Spoiled(BudgetDocument document, string what)
    {
        var budget = document.UnitBudget!;
        BudgetDocument With(UnitBudget changed) => document with { UnitBudget = changed };
        UnitBudget First(FundMoney more) => budget with { Basics = [.. budget.Basics.Select((line, at) => at == 0 ? line with { Money = FundMoney.Sum([line.Money, more]) } : line)] };
        return what switch
        {
            "income" => With(budget with { Income = FundMoney.Sum([budget.Income, FundMoney.Of((Fund.Other, 1_000_000))]) }),
            "basics" or "fund" => With(First(FundMoney.Of((Fund.Basic, 900_000)))),
            "rounded" => With(First(FundMoney.Of((Fund.Basic, 10_000)))),
            "projects" => With(budget with { Projects = [.. budget.Projects.Skip(1)] }),
            "reserve" => With(budget with { Projects = [.. budget.Projects.Select(line => line.Name == ProjectLine.Reserve ? line with { Money = FundMoney.Of((Fund.Duty, budget.ProjectMoney.Total / 10)) } : line)] }),
            "fewer forms" => document with { Projects = [.. document.Projects.Skip(1)] },
            "more forms" => document with { Projects = [.. document.Projects, document.Projects[0]] },
            "tasks" => document with { WholeUnit = document.WholeUnit! with { Tasks = [.. document.WholeUnit.Tasks.Skip(1)] } },
            "name" => With(budget with { Basics = [.. budget.Basics.Select((line, at) => at == 0 ? line with { Name = "差旅费" } : line)] }),
            "heading" => With(budget with { Functions = [.. budget.Functions.Where(line => line.Code != "20103")] }),
            _ => With(budget with { Projects = [.. budget.Projects.Select(line => line with { Start = null, End = null })] }),
        };
    }
}
