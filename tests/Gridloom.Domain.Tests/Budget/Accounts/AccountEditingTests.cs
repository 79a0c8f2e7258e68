using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Tests.FigureAudit;

namespace Gridloom.Domain.Tests.Budget.Accounts;

/// <summary>What is typed and pasted becomes facts, and facts are shown as they are typed.</summary>
public sealed class AccountEditingTests
{
    private const string Unit = "某局（本级）";
    private static readonly AccountEditing Editing = new(AuditKit.EconomicCodes);

    [Fact]
    public void What_is_shown_and_saved_untouched_is_the_same()
    {
        for (var seed = 20261301L; seed < 20261901; seed++)
        {
            var dice = new Seeded(seed);
            var budget = new AccountsMaker(dice, most => string.Concat(Enumerable.Range(0, 1 + dice.Next(most + 1)).Select(_ => "巡检 路灯 \"引号 (一) 3场 A类".Split(' ')[dice.Next(6 - 1)]))).Any();
            Facts(Read(Editing.Show(budget), $"seed {seed}")).ShouldBe(Facts(budget), $"seed {seed}");
        }
    }

    [Fact]
    public void Tables_are_pasted_as_the_report_prints_them()
    {
        var budget = Read(Typed(
            (AccountInput.Functions, "预算单位\t科目编码\t科目名称\t支出总计\t基本支出\t项目支出\n某局\t\t\t2,708.03\t644.80\t2,063.23\n某局（本级）\t\t\t2,708.03\t644.80\t2,063.23\n\t201\t一般公共服务支出\t2,479.70\t416.47\t2,063.23\n"
                + "\t2010301\t行政运行\t340.70\t340.70\t\n\t2010399\t其他\t2,139.00\t75.77\t2,063.23\n\t2080501\t行政单位离退休\t228.33\t228.33\t"),
            (AccountInput.Basics, "支出项目类别\t总计\t政府预算拨款\t\t\t\t财政专户管理资金\n\t\t小计\t一般公共预算拨款\t政府性基金预算拨款\t国有资本经营预算拨款\t\n某局（本级）\t386\t386\t386\n工资福利支出\t386.00\t386.00\t386.00\n基本工资\t326.00\t326.00\t326.00\n津贴补贴\t60\t60\t60"),
            (AccountInput.Projects, "一般性项目\t3.96\n购置费\t3.96"),
            (AccountInput.Purchases, "A 货物 3.96\nA02 通用设备 3.96")), "pasted");

        budget.Functions.Select(line => $"{line.Code} {line.Name} {line.General.Basic / 10_000} {line.General.Project / 10_000}")
            .ShouldBe(["201 一般公共服务支出 0 0", "2010301 行政运行 34070 0", "2010399 其他 7577 206323", "2080501 行政单位离退休 22833 0"]);
        budget.Basics.Select(line => $"{line.Class} {line.Name} {line.Money}").ShouldBe(["301 基本工资 基本支出拨款 326.00", "301 津贴补贴 基本支出拨款 60.00"]);
        budget.Projects.Select(line => $"{line.Kind} {line.Name} {line.Money}").ShouldBe(["一般性项目 购置费 履职类项目拨款 3.96"]);
        budget.Purchases.ShouldBe([new("A", "货物", 0), new("A02", "通用设备", 3_960_000)]);
    }

    [Theory]
    [InlineData(AccountInput.Functions, "20\t甲\t1\t", "budget.account-code")]
    [InlineData(AccountInput.Functions, "201\t\t1\t2", "budget.account-name")]
    [InlineData(AccountInput.Functions, "201\t甲\t一百\t2", "budget.account-amount")]
    [InlineData(AccountInput.Functions, "201\t甲\t100000001\t2", "budget.account-amount")]
    [InlineData(AccountInput.Functions, "201\t甲\t1\t2\n201\t乙\t1\t2", "budget.account-twice")]
    [InlineData(AccountInput.Functions, "201\t甲\t1\t2\n20101\t乙\t1\t3", "budget.account-parent")]
    [InlineData(AccountInput.Functions, "201\t甲\t1\t2\t3", "budget.account-columns")]
    [InlineData(AccountInput.Functions, "科目编码\t科目名称\t基本支出\n201\t甲\t1\t2", "budget.account-cells")]
    [InlineData(AccountInput.Basics, "30209\t差旅费\t2.00", "budget.account-economic")]
    [InlineData(AccountInput.Basics, "差旅补助金\t2.00", "budget.account-class")]
    [InlineData(AccountInput.Basics, "301\t工资福利支出\t3.00\n30101\t基本工资\t2.00", "budget.account-parent")]
    [InlineData(AccountInput.Projects, "购置费\t2.00\n购置费\t3.00", "budget.account-twice")]
    [InlineData(AccountInput.Projects, "项目名称\t履职类项目\t开始日期\t完成日期\n购置费\t2.00\t2026-02-01\t2026-01-31", "budget.account-day")]
    [InlineData(AccountInput.Transfers, "2010399\t甲\t\t1.00", "budget.account-name")]
    [InlineData(AccountInput.Purchases, "货物\t货物\t1.00", "budget.account-code")]
    [InlineData(AccountInput.PassedUp, "1,00", "budget.plan-amount-unreadable")]
    [InlineData(AccountInput.PassedUp, "100000001", "budget.account-too-large")]
    public void What_is_wrong_is_told_at_its_field(string field, string text, string code)
    {
        Editing.ToBudget(Typed((field, text)), Unit).Succeeded(out _, out var refused).ShouldBeFalse();

        (refused!.Errors.Count > 0 ? refused.Errors : [refused]).ShouldContain(error => error.Code == code && error.Field == field, refused.Chinese);
    }

    [Fact]
    public void Codes_give_their_class_and_names_find_theirs()
    {
        Read(Typed((AccountInput.Basics, "30211\t差旅费\t2.00\n30309 奖励金 1.5")), "codes").Basics.Select(line => $"{line.Class} {line.Name}").ShouldBe(["302 差旅费", "303 奖励金"]);
        Read(Typed((AccountInput.Basics, "差旅费\t2.00")), "names").Basics.Single().Class.ShouldBe("302");
    }

    [Fact]
    public void A_year_on_what_was_this_year_is_the_year_before()
    {
        var document = new SoundReport(20261201).Document();
        var copied = PlanCopy.To(document, 2031, 2032).UnitBudget!;

        copied.ExpensesBefore.ShouldBe(document.UnitBudget!.Expenses);
        copied.Projects.ShouldAllBe(line => line.Start == new DateOnly(2032, 1, 1) && line.End == new DateOnly(2032, 12, 31));
        copied.Functions.ShouldBe(document.UnitBudget.Functions);
    }

    [Fact]
    public void Two_versions_differ_in_the_fact_that_was_changed()
    {
        var document = new SoundReport(20261202).Document();
        var budget = document.UnitBudget!;
        var changed = budget with { CarriedOverFen = 5_000_000, Basics = [.. budget.Basics.Select((line, at) => at == 0 ? line with { Money = FundMoney.Of((Fund.Basic, 10_000_000)) } : line)] };

        DocumentDiff.Between(document, document with { UnitBudget = changed }).Select(change => $"{change.Project} {change.Field} {change.After}")
            .ShouldBe([$"{UnitBudget.Title} 工资福利支出 基本工资 基本支出拨款 10.00", $"{UnitBudget.Title} 结转下年 5.00"], ignoreOrder: true);
        DocumentDiff.Between(document, document).ShouldBeEmpty();
    }

    private static UnitBudget Read(AccountInput input, string told)
    {
        Editing.ToBudget(input, Unit).Succeeded(out var budget, out var refused).ShouldBeTrue($"{told}: {refused?.Chinese} {string.Join('\n', (refused?.Errors ?? []).Select(error => error.Chinese))}");
        return budget!;
    }

    private static AccountInput Typed(params (string Field, string Text)[] fields) => new(fields.Append((AccountInput.Department, "某局")).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal));

    private static string Facts(UnitBudget budget) => new BudgetFacts([new("", new("", null, "futian-department-budget", []) { UnitBudget = budget })]).Write();
}
