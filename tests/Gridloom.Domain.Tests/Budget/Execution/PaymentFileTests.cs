using Gridloom.Domain.Budget.Execution;

namespace Gridloom.Domain.Tests.Budget.Execution;

public sealed class PaymentFileTests
{
    private static readonly Dictionary<string, string> Projects = new(StringComparer.Ordinal) { ["网格信息服务"] = "p1", ["p1"] = "p1" };

    private static readonly (long, DateOnly) When = (2026, new DateOnly(2026, 11, 20));

    private static IReadOnlyList<IReadOnlyList<string>> Rows(params string[] lines) => [.. lines.Select(line => (IReadOnlyList<string>)line.Split('|'))];

    [Theory]
    [InlineData("日期|项目|金额（元）|资金来源|摘要|凭证号", "2026-03-31|网格信息服务|372,900.00|一般公共预算|一季度|记-12")]
    [InlineData("凭证编号|支付日期|项目名称|支付金额（万元）|资金来源|摘要", "记-12|2026/3/31|网格信息服务|37.29||一季度")]
    [InlineData("日期|项目|金额(元)|摘要|凭证号", "2026-03-31 00:00:00|p1|372900|一季度|记-12")]
    public void Columns_are_told_by_their_heads(string head, string row)
    {
        PaymentFile.Read(Rows("某单位支付明细", head, row, "|合计|372900|||"), Projects, When).Succeeded(out var payments, out var refused).ShouldBeTrue(refused?.Chinese);
        payments.ShouldHaveSingleItem().ShouldBe(new("p1", new DateOnly(2026, 3, 31), 37_290_000, PaymentSource.General, "一季度", "记-12"));
    }

    [Theory]
    [InlineData("2025-12-31|网格信息服务|1|x", "budget.payment-day-outside")]
    [InlineData("2026-11-21|网格信息服务|1|x", "budget.payment-day-future")]
    [InlineData("上月|网格信息服务|1|x", "budget.payment-day-unreadable")]
    [InlineData("2026-01-05|别的项目|1|x", "budget.payment-project-unknown")]
    [InlineData("2026-01-05|网格信息服务|1.234|x", "budget.payment-amount-unreadable")]
    [InlineData("2026-01-05|网格信息服务|1,00|x", "budget.payment-amount-unreadable")]
    [InlineData("2026-01-05|网格信息服务|0|x", "budget.payment-amount-zero")]
    [InlineData("2026-01-05|网格信息服务|1|", "budget.payment-purpose-unfit")]
    public void One_faulty_row_and_nothing_is_taken(string row, string code)
    {
        PaymentFile.Read(Rows("日期|项目|金额（元）|摘要", "2026-01-04|网格信息服务|5|好的", row), Projects, When).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.payment-rows-faulty");
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
        refused.Errors[0].Chinese.ShouldStartWith("第 3 行");
    }

    [Fact]
    public void A_file_without_the_needed_heads_is_refused()
    {
        PaymentFile.Read(Rows("姓名|电话", "a|b"), Projects, When).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.payment-head-unknown");
    }

    [Fact]
    public void Money_that_came_back_is_less_than_nothing()
    {
        PaymentFile.Read(Rows("日期|项目|金额（元）|摘要", "2026-01-05|网格信息服务|-100.5|退回"), Projects, When).Succeeded(out var payments, out _).ShouldBeTrue();
        payments!.Single().Fen.ShouldBe(-10_050);
    }
}
