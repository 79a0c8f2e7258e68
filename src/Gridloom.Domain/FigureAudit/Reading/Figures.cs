using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Finds the numbers in a plain text (找数字).</summary>
internal static partial class Figures
{
    private const int MostDigits = 15;

    private const int LongestUnit = 3;

    private const string Units =
        "亿元|万元|万人次|万人|万份|万件|万条|万次|亿|万|元|%|‰|平方米|人次|场次|批次|家次|户次|栋次|间次|车次|节课|课时|学时|个月|个季度|小时|人|名|台|套|辆|部|个|次|宗|件|条|份|篇|期|场|本|册|批|处|家|户|栋|起|项|块|座|组|支|间|通|天|日|年|月|周|季度|节|街镇|分";

    private static readonly HashSet<string> KnownUnits = [.. Units.Split('|')];

    /// <summary>All of them, in their order. A number of more than 15 digits is none, nor is one within a word or a number of a document.</summary>
    public static List<Figure> In(string plain)
    {
        var found = new List<Figure>();
        if (!plain.AsSpan().ContainsAnyInRange('0', '9')) return found;
        foreach (Match match in Number().Matches(plain))
            if (Read(match) is { } figure) found.Add(figure);
        return found;
    }

    /// <summary>A cell that holds a number and nothing else; a dash or 无 or nothing is no number.</summary>
    public static Figure? Alone(string plain)
    {
        // Most cells of a large table are asked this, and often: no pattern, and no piece of text until it is one.
        var start = 0;
        while (start < plain.Length && char.IsWhiteSpace(plain[start])) start++;
        var negative = start + 1 < plain.Length && plain[start] == '-' && char.IsAsciiDigit(plain[start + 1]);
        // +12 says that it rose by 12.
        if (negative || (start + 1 < plain.Length && plain[start] == '+' && char.IsAsciiDigit(plain[start + 1]))) start++;
        var end = start;
        while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || plain[end] is '.' or ',')) end++;
        if (end == start || end - start > MostDigits + 6 || !char.IsAsciiDigit(plain[start]) || !char.IsAsciiDigit(plain[end - 1])) return null;
        var unit = plain.AsSpan(end).Trim();
        if (unit.Length > LongestUnit || (unit.Length > 0 && !KnownUnits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(unit))) return null;
        return Whole(plain.AsSpan(start, end - start), negative) is { } number ? number with { Start = start, End = unit.Length > 0 ? plain.AsSpan().TrimEnd().Length : end, Unit = unit.ToString() } : null;
    }

    private static Figure? Whole(ReadOnlySpan<char> digits, bool negative)
    {
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (point >= 0 && digits[(point + 1)..].ContainsAnyExceptInRange('0', '9')) return null;
        var comma = whole.IndexOf(',');
        if (comma >= 0 && (comma > 3 || (whole.Length - comma) % 4 != 0 || !Grouped(whole[comma..]))) return null;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return null;
        return new(0, 0, negative ? $"-{digits}" : digits.ToString(), negative ? -number : number, point < 0 ? 0 : digits.Length - point - 1, "");
    }

    private static bool Grouped(ReadOnlySpan<char> groups)
    {
        for (var i = 0; i < groups.Length; i++)
            if (groups[i] == ',' != (i % 4 == 0)) return false;
        return true;
    }

    /// <summary>A number with so many decimals, in groups of three when the document prints it so.</summary>
    public static string Print(decimal value, int decimals, bool grouped) =>
        Math.Round(value, Math.Min(decimals, 20), MidpointRounding.AwayFromZero).ToString((grouped ? "N" : "F") + Math.Min(decimals, 20).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A number that nobody printed: as many decimals as it has, and no more than six.</summary>
    public static string Print(decimal value) => Math.Round(value, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);

    private static Figure? Read(Match match)
    {
        var (digits, unit) = (match.Groups["n"], match.Groups["u"]);
        var bare = string.Concat(digits.Value.Where(static c => c is not (',' or ' ')));
        if (bare.Length > MostDigits || !decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        return new(digits.Index, unit.Success ? unit.Index + unit.Length : digits.Index + digits.Length, digits.Value, number, point < 0 ? 0 : bare.Length - point - 1, unit.Success ? unit.Value : "");
    }

    // A comma groups when exactly three digits follow it; a break of the line may stand behind it.
    [GeneratedRegex(@"(?<![\dA-Za-z.]|\d,)(?<n>(?:\d{1,3}(?:, ?\d{3})+|\d+)(?:\.\d+)?)(?![\dA-Za-z]|\.\d)(?: {0,12}(?<u>" + Units + ")(?<!通(?=[过道知信报])))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
