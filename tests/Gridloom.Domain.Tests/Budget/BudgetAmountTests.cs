using System.Globalization;
using Gridloom.Domain.Budget;

namespace Gridloom.Domain.Tests.Budget;

public sealed class BudgetAmountTests
{
    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("0.00", 0, "0.00")]
    [InlineData("1,008.14", 1_008_140_000, "1008.14")]
    [InlineData("1008.14", 1_008_140_000, "1008.14")]
    [InlineData("650.30", 650_300_000, "650.30")]
    [InlineData("0.000001", 1, "0.000001")]
    [InlineData("999,999,999,999.999999", 999_999_999_999_999_999, "999999999999.999999")]
    public void A_printed_amount_is_an_exact_number_of_fen(string printed, long fen, string wanYuan)
    {
        BudgetAmount.Read(printed).Succeeded(out var amount, out _).ShouldBeTrue();

        (amount!.Fen, amount.Printed).ShouldBe((fen, printed));
        amount.WanYuan.ToString(CultureInfo.InvariantCulture).ShouldBe(wanYuan);
    }

    [Theory]
    [InlineData("", "budget.amount-unreadable")]
    [InlineData("-1", "budget.amount-unreadable")]
    [InlineData("1.", "budget.amount-unreadable")]
    [InlineData(".5", "budget.amount-unreadable")]
    [InlineData("1,00", "budget.amount-unreadable")]
    [InlineData("1008,140.5", "budget.amount-unreadable")]
    [InlineData("1.2.3", "budget.amount-unreadable")]
    [InlineData("１２", "budget.amount-unreadable")]
    [InlineData("12万", "budget.amount-unreadable")]
    [InlineData("1234567890123", "budget.amount-unreadable")]
    [InlineData("0.0000001", "budget.amount-not-exact")]
    public void What_is_no_exact_amount_is_refused(string printed, string code)
    {
        BudgetAmount.Read(printed).Succeeded(out _, out var refused).ShouldBeFalse();

        refused!.Code.ShouldBe(code);
    }
}
