using System.Globalization;

namespace Gridloom.Server.Budget.Files;

/// <summary>Prints the cells of a workbook as its reader sees them (单元格的显示文字): by the number format of each. Formats are read once a file.</summary>
internal class CellText
{
    // Formats that a file only numbers, and that a Chinese Excel shows in its own way.
    private static readonly Dictionary<int, string> Chinese = new()
    {
        [14] = "yyyy/m/d", [22] = "yyyy/m/d h:mm",
        [27] = "yyyy年m月", [28] = "m月d日", [29] = "m月d日", [30] = "m/d/yy", [31] = "yyyy年m月d日", [32] = "h时mm分", [33] = "h时mm分ss秒", [36] = "yyyy年m月",
        [50] = "yyyy年m月", [51] = "m月d日", [52] = "yyyy年m月", [53] = "m月d日", [54] = "m月d日", [57] = "yyyy年m月", [58] = "m月d日",
    };

    // The days that a number can be taken for.
    private const double LastDay = 2_958_465;

    private readonly Dictionary<string, NumberFormat> formats = new(StringComparer.Ordinal);

    /// <param name="index">The number of its format, as the file has it.</param>
    /// <param name="format">The format's text; null when the file only numbers it.</param>
    public virtual string Of(object value, int index, string? format) => value switch
    {
        string text => text,
        double number when format is null && Chinese.TryGetValue(index, out var date) && number is >= 0 and <= LastDay => DateFormat.Print(DateTime.FromOADate(number), date),
        double number => Format(format).Print(number),
        DateTime at => DateFormat.Print(at, Chinese.GetValueOrDefault(index) ?? format ?? "yyyy/m/d"),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}"),
        bool truth => truth ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private NumberFormat Format(string? text)
    {
        text ??= "";
        if (formats.TryGetValue(text, out var known)) return known;
        return formats[text] = NumberFormat.Read(text);
    }
}
