using Gridloom.Domain.Cases;

namespace Gridloom.Domain.Tests.Cases;

public sealed class CaseNumberTests
{
    [Fact]
    public void Keys_stand_in_the_order_of_districts_days_and_serials_and_give_the_number_back()
    {
        string[] numbers =
        [
            "110101-20000101-00001", "440112-20991231-00001", "440309-20260227-00001", "440309-20260227-00002", "440309-20260227-99999", "440309-20260227-100000", "440309-20260228-00001",
            "440309-20270101-00001", "820000-20991231-9999999",
        ];
        numbers.Select(n => CaseNumber.KeyOf(n)!.Value).ShouldBeInOrder();
        numbers.Select(n => CaseNumber.OfKey(CaseNumber.KeyOf(n)!.Value)).ShouldBe(numbers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("440309")]
    [InlineData("440309-20260227")]
    [InlineData("440309-20260227-1")]
    [InlineData("440309-20260227-0000x")]
    [InlineData("440309-20260227-+0001")]
    [InlineData("440309-19991231-00001")]
    [InlineData("440309-20260227-00001-1")]
    [InlineData("44030-20260227-00001")]
    [InlineData("440309-20260227-12345678")]
    public void What_is_no_number_has_no_key(string text) => CaseNumber.KeyOf(text).ShouldBeNull();

    [Theory]
    [InlineData("440309", "440309-20000101-00000", "440309-20991231-9999999", true)]
    [InlineData("440309-2026", "440309-20260101-00001", "440309-20261231-99999", true)]
    [InlineData("440309-2026", "440309-20251231-99999", "440309-20270101-00001", false)]
    [InlineData("440309-202602", "440309-20260201-00001", "440309-20260228-99999", true)]
    [InlineData("440309-202602", "440309-20260131-99999", "440309-20260301-00001", false)]
    [InlineData("440309-20260227-00", "440309-20260227-00001", "440309-20260227-00099", true)]
    [InlineData("440309-20260227-00", "440309-20260226-00001", "440309-20260228-00001", false)]
    [InlineData("440309-1", "440309-20000101-00001", "440309-20991231-99999", false)]
    public void A_beginning_leaves_the_days_with_which_it_may_go_on(string begins, string first, string last, bool within)
    {
        var (from, until) = CaseNumber.KeysOf(begins);
        foreach (var number in new[] { first, last }) (CaseNumber.KeyOf(number)!.Value is var key && key >= from && key < until).ShouldBe(within, number);
    }

    [Fact]
    public void A_day_s_first_key_parts_the_days()
    {
        var key = CaseNumber.FirstKey("440309", new(2026, 2, 28));
        CaseNumber.KeyOf("440309-20260227-9999999")!.Value.ShouldBeLessThan(key);
        CaseNumber.KeyOf("440309-20260228-00001")!.Value.ShouldBeGreaterThan(key);
        CaseNumber.FirstKey("440309", DateOnly.MinValue).ShouldBeLessThan(CaseNumber.KeyOf("440309-20000101-00001")!.Value);
        CaseNumber.FirstKey("440309", DateOnly.MaxValue).ShouldBeGreaterThan(CaseNumber.KeyOf("440309-20991231-9999999")!.Value);
    }

    [Theory]
    [InlineData("440309-20261122-00417", 0, "440309-20261101-00000")]
    [InlineData("440309-20261101-00001", 1, "440309-20261001-00000")]
    [InlineData("440309-20261130-00001", 11, "440309-20251201-00000")]
    [InlineData("440309-20261130-00001", 23, "440309-20241201-00000")]
    [InlineData("440309-20260131-00001", 1, "440309-20251201-00000")]
    [InlineData("440309-20000201-00001", 9, "440309-20000101-00000")]
    public void A_month_begins_below_its_keys_and_above_those_before(string number, int before, string first)
    {
        var key = CaseNumber.FirstKeyOfMonth(CaseNumber.KeyOf(number)!.Value, before);

        key.ShouldBeLessThanOrEqualTo(CaseNumber.KeyOf(first)!.Value);
        CaseNumber.MonthOfKey(key).ShouldBe(CaseNumber.MonthOfKey(CaseNumber.KeyOf(first)!.Value));
        CaseNumber.MonthOfKey(key - 1).ShouldNotBe(CaseNumber.MonthOfKey(key));
    }
}
