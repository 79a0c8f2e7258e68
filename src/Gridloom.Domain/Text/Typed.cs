namespace Gridloom.Domain.Text;

/// <summary>Text as a person typed it (输入文字), made fit to keep: ends trimmed, line ends unified.</summary>
public static class Typed
{
    /// <summary>Null when nothing but white space was typed.</summary>
    public static string? Clean(string? typed)
    {
        var text = typed?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>True when the text holds a control character other than a line end or a tab, half a surrogate pair, or a bidirectional override.</summary>
    public static bool HasControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\n' or '\t')) return true;
            if (c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069') return true;
            if (!char.IsSurrogate(c)) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(c, text[i + 1])) return true;
            i++;
        }
        return false;
    }
}
