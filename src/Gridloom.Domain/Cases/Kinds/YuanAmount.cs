using System.Globalization;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Kinds;

/// <summary>An amount that somebody typed in yuan (金额，元), kept in 分: never negative, never rounded.</summary>
public static class YuanAmount
{
    // 9,999,999,999.99 yuan: beyond that it is a slip of the finger.
    private const int WholeDigits = 10;

    /// <summary>In 分: <c>12000.5</c>, <c>12,000.50</c> and <c>12，000.50</c> are the same. Refuses whatever has more than two decimals, a sign, or no digit.</summary>
    public static Outcome<long> Read(string typed)
    {
        var text = (Typed.Clean(typed) ?? "").Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, part) = point < 0 ? (text, "00") : (text[..point], text[(point + 1)..]);
        var readable = whole.Length is > 0 and <= WholeDigits && part.Length is 1 or 2 && (whole + part).All(char.IsAsciiDigit);
        return readable ? long.Parse(whole + part.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture) : KindProblems.AmountUnreadable;
    }

    /// <summary>As it is typed: <c>12000.50</c>.</summary>
    public static string Write(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");
}
