using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>The text that rules read (比对文字): as long as the printed one, so that a place in one is the same place in the other.</summary>
internal static partial class PlainText
{
    private const string Wide = "（）：；％＊×✕＝＋－—–−～〜＜＞≧≦．／＆［］｛｝　㎡";
    private const string Half = "():;%***=+----~~<>≥≤./&[]{} ²";

    // Of all scripts, since a pattern's \d takes them and a number is read from 0 to 9 alone.
    private static readonly string OtherDigits = string.Concat(Enumerable.Range('9' + 1, char.MaxValue - '9').Select(c => (char)c).Where(char.IsDigit));

    private static readonly System.Buffers.SearchValues<char> Changed = System.Buffers.SearchValues.Create(Wide + "<\\$\u00A0\u2002\u2003\t\r" + OtherDigits + "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ");

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Changed)) return text;
        var plain = text.AsSpan().IndexOfAny("<\\$") < 0 ? text : Markup().Replace(text, static mark => Blank(mark.Value));
        return string.Create(plain.Length, plain, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = Plain(from[i]);
        });
    }

    /// <summary>Compared labels have no spaces, no brackets of two kinds, and no markup.</summary>
    public static string Label(string plain) => string.Concat(plain.Where(static c => !char.IsWhiteSpace(c)));

    private static char Plain(char c)
    {
        if (c > '9' && char.IsDigit(c)) return (char)('0' + (int)char.GetNumericValue(c));
        if (c is >= 'Ａ' and <= 'Ｚ') return (char)(c - 'Ａ' + 'A');
        if (c is '\u00A0' or '\u2002' or '\u2003' or '\t' or '\r') return ' ';
        var at = Wide.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : Half[at];
    }

    // A paragraph that ends is a line that ends: what stands in the next is another sentence.
    private static string Blank(string mark) => mark.StartsWith("</p", StringComparison.OrdinalIgnoreCase) || mark.StartsWith("<br", StringComparison.OrdinalIgnoreCase)
        ? "\n".PadRight(mark.Length)
        : new string(' ', mark.Length);

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,200}>|\\text\{|\\[a-z]+|\\(?=%)|\$|(?<=\\text\{[^}]{0,40})\}", RegexOptions.None, 1000)]
    private static partial Regex Markup();
}
