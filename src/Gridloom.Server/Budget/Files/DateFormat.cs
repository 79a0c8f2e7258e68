using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gridloom.Server.Budget.Files;

/// <summary>Prints a day or a time by a spreadsheet's format (日期格式): <c>yyyy"年"m"月"d"日"</c>, <c>yyyy-mm-dd hh:mm</c>.</summary>
internal static partial class DateFormat
{
    public static string Print(DateTime at, string format)
    {
        var printed = new StringBuilder();
        var hours = false;
        var half = Half().IsMatch(format);
        var pieces = Pieces().Matches(NumberSection.Split(format).First());
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i].Value;
            // m is a minute behind an hour and before a second, and a month everywhere else.
            var minute = hours || pieces.Skip(i + 1).FirstOrDefault(static p => char.IsAsciiLetter(p.Value[0]))?.ValueSpan[0] is 's' or 'S';
            printed.Append(Print(at, piece, minute, half));
            if (char.IsAsciiLetter(piece[0])) hours = piece[0] is 'h' or 'H';
        }

        return printed.ToString().Trim();
    }

    private static string Print(DateTime at, string piece, bool minute, bool half) => char.ToLowerInvariant(piece[0]) switch
    {
        '"' => piece.Trim('"'),
        '\\' or '!' => piece[1..],
        '_' => " ",
        '[' or '*' => "",
        'y' or 'e' => At(at, piece.Length <= 2 && piece[0] is 'y' or 'Y' ? "yy" : "yyyy"),
        'm' when minute => At(at, piece.Length > 1 ? "mm" : "%m"),
        'm' => At(at, piece.Length switch { 1 => "%M", 2 => "MM", 3 => "MMM", _ => "MMMM" }),
        'd' => At(at, piece.Length switch { 1 => "%d", 2 => "dd", 3 => "ddd", _ => "dddd" }),
        'h' => At(at, (piece.Length > 1, half) switch { (true, true) => "hh", (false, true) => "%h", (true, false) => "HH", _ => "%H" }),
        's' => At(at, piece.Length > 1 ? "ss" : "%s"),
        'a' when piece.Contains('/', StringComparison.Ordinal) => At(at, "tt"),
        'a' => (piece.Length > 3 ? "星期" : "") + "日一二三四五六"[(int)at.DayOfWeek],
        '上' => at.Hour < 12 ? "上午" : "下午",
        _ => piece,
    };

    private static string At(DateTime at, string format) => at.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        "[^"]*"?|[\\!_*].|\[[^\]]*\]|上午/下午|AM/PM|A/P|y+|e+|m+|d+|h+|s+|a{3,4}|.
        """, RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Pieces();

    [GeneratedRegex("上午/下午|AM/PM|A/P", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Half();
}
