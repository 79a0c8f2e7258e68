using Gridloom.Domain.Cases;

namespace Gridloom.Domain.Tests.Cases;

public sealed class CalendarFileTests
{
    [Theory]
    [InlineData("", "第 1 行：表头")]
    [InlineData("day,kind,name\n", "第 1 行：表头")]
    [InlineData("date,kind,name\n2026-01-01,holiday\n", "第 2 行：应有日期、类型、名称三栏")]
    [InlineData("date,kind,name\n2026-01-01,holiday,\n", "第 2 行：应有日期、类型、名称三栏")]
    [InlineData("date,kind,name\n2026-01-01,holiday,元旦\n2026-02-30,holiday,春节\n", "第 3 行：“2026-02-30”不是日期")]
    [InlineData("date,kind,name\n2026-01-01,off,元旦\n", "第 2 行：类型“off”")]
    [InlineData("date,kind,name\n2026-01-02,working_weekend,元旦\n", "第 2 行：2026-01-02 不是周六或周日")]
    [InlineData("date,kind,name\n2026-01-01,holiday,元旦\n\n2026-01-01,holiday,元旦\n", "第 4 行：2026-01-01 重复")]
    public void A_faulty_line_is_named_by_its_number(string text, string fault)
    {
        CalendarFile.Parse(text).Succeeded(out _, out var refused).ShouldBeFalse();

        refused.Code.ShouldBe("case.calendar-unreadable");
        refused.Chinese.ShouldContain(fault);
    }

    [Fact]
    public void All_faulty_lines_are_named_at_once()
    {
        CalendarFile.Parse("date,kind,name\nx,holiday,元旦\n2026-01-01,holiday,元旦\ny,holiday,元旦\n").Succeeded(out _, out var refused).ShouldBeFalse();

        refused.Errors.Select(static error => error.English).ShouldBe(["Line 2 of the calendar file: 'x' is no date.", "Line 4 of the calendar file: 'y' is no date."]);
    }

    [Fact]
    public void A_spreadsheets_byte_order_mark_and_line_ends_are_taken()
    {
        CalendarFile.Parse("\uFEFFdate,kind,name\r\n2026-01-01,holiday,元旦\r\n").Succeeded(out var calendar, out _).ShouldBeTrue();

        calendar!.Day(new DateOnly(2026, 1, 1)).Name.ShouldBe("元旦");
    }
}
