using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Forms;

/// <summary>
/// Prints a cell of a typed form (表格单元格的文字): as it is shown, but for what only the sheet means. A sign of money in front of a number is not part of
/// it, a zero may be shown as a dash, and a day that is shown without its century is told whole.
/// </summary>
internal sealed class FormCellText : CellText
{
    private static readonly char[] MoneySigns = ['¥', '￥', '$', ' '];

    public override string Of(object value, int index, string? format) => value switch
    {
        double number when base.Of(value, index, format) is var shown => shown.Any(char.IsAsciiDigit) ? shown.Trim(MoneySigns) : base.Of(number, 0, null),
        DateTime day when base.Of(value, index, format) is var shown => IsWhole(shown, day) ? shown : Parts(shown) > 2 ? $"{day:yyyy-MM-dd}" : shown,
        _ => base.Of(value, index, format),
    };

    // 2021-01-01, 2021/1/1 and 2021年1月1日 say the year first and nothing but the day.
    private static bool IsWhole(string shown, DateTime day) => shown.StartsWith($"{day:yyyy}", StringComparison.Ordinal) && Parts(shown) <= 3;

    private static int Parts(string shown) => shown.Split(['-', '/', '.', ' ', ':', '年', '月', '日'], StringSplitOptions.RemoveEmptyEntries).Length;
}
