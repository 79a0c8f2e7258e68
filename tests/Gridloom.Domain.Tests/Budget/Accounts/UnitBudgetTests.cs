using System.Text;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Tests.Budget.Accounts;

/// <summary>The unit's own budget as the published report prints it, and its totals as they follow.</summary>
public sealed class UnitBudgetTests
{
    [Fact]
    public void The_published_tables_are_read_into_facts_from_which_their_totals_follow()
    {
        var budget = Published().UnitBudget!;

        (budget.Income.Total, budget.YearSpendingFen, budget.SpendingFen).ShouldBe((2_708_030_000, 2_708_030_000, 2_708_030_000));
        budget.Income.Parts.ShouldBe([(Fund.Basic, 644_800_000L), (Fund.Duty, 2_063_230_000L)]);
        // 表4 prints 644.80 above rows that make up 644.81: totals are not taken from it, and the auditor says so.
        (budget.BasicMoney.Total, budget.ProjectMoney.Total, budget.PurchaseFen).ShouldBe((644_810_000, 2_063_230_000, 1_117_960_000));
        budget.Department.ShouldBe("深圳市福田区政务服务数据管理局");
        budget.Functions.Count(line => line.TotalFen > 0).ShouldBe(8);
        budget.Functions.Count.ShouldBe(16);
        budget.Basics.CountBy(line => line.Class).ShouldBe([new("301", 7), new("302", 11), new("303", 2)]);
        budget.Projects.Select(line => $"{line.Kind} {line.Name} {line.Money.Total / 10_000} {line.Start:yyyy-MM-dd} {line.End:yyyy-MM-dd}").ShouldBe(
        [
            "一般性项目 购置费 396 2021-01-01 2021-12-31", "一般性项目 一般管理事务 48667 2021-01-01 2021-12-31", "一般性项目 数据规划管理 76420 2021-01-01 2021-12-31",
            "一般性项目 政务事项管理 15080 2021-01-01 2021-12-31", "一般性项目 网格信息管理 64760 2021-01-01 2021-12-31", "一般性项目 预算准备金 1000 2021-01-01 2021-12-31",
        ]);
        budget.Purchases.Select(line => $"{line.Code} {line.Fen / 10_000}").ShouldBe(["A 0", "A02 396", "C 0", "C02 47800", "C03 47600", "C18 16000"]);
        (budget.Transfers.Count, budget.Expenses, budget.ExpensesBefore).ShouldBe((0, new PublicExpenses(0, 0, 0, 3_670_000), new(0, 0, 0, 3_670_000)));
    }

    private static BudgetDocument Published() => BudgetModel.Read(Encoding.UTF8.GetString(SharedSeeds.Bytes(BudgetReadingTests.FutianFile)));
}
