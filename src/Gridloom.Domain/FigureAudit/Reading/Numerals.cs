using System.Globalization;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Small whole numbers in digits or in Chinese: 12, 四, 十二, 两 (数词).</summary>
internal static class Numerals
{
    private const string Digits = "一二三四五六七八九十";

    /// <summary>0 when the text is none.</summary>
    public static int Read(string text) => text switch
    {
        "两" => 2,
        [var one] when Digits.Contains(one, StringComparison.Ordinal) => Digits.IndexOf(one, StringComparison.Ordinal) + 1,
        ['十', var ones] => 10 + Digits.IndexOf(ones, StringComparison.Ordinal) + 1,
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };
}
