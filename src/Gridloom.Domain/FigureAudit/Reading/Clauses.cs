namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Finds where the words around a place begin and end (分句).</summary>
internal static class Clauses
{
    private const string Breaks = "。；;，,、：:\n!?()";

    /// <summary>The first character of the clause in which a character stands.</summary>
    public static int Start(string plain, int at)
    {
        var start = at;
        while (start > 0 && !Ends(plain, start - 1)) start--;
        while (start < at && char.IsWhiteSpace(plain[start])) start++;
        return start;
    }

    /// <summary>Behind its last character.</summary>
    public static int End(string plain, int at)
    {
        var end = at;
        while (end < plain.Length && !Ends(plain, end)) end++;
        return end;
    }

    /// <summary>The first character of the item of a list, parted by commas, that ends before a character.</summary>
    public static int ListedStart(string plain, int least, int end)
    {
        var start = end;
        while (start > least && (!"，,、".Contains(plain[start - 1], StringComparison.Ordinal) || Groups(plain, start - 1))) start--;
        return start;
    }

    private static bool Ends(string plain, int at) => Breaks.Contains(plain[at], StringComparison.Ordinal) && !Groups(plain, at);

    // 58,920 is one number.
    private static bool Groups(string plain, int at) =>
        plain[at] == ',' && at > 0 && char.IsAsciiDigit(plain[at - 1]) && at + 3 < plain.Length && plain.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (at + 4 == plain.Length || !char.IsAsciiDigit(plain[at + 4]));
}
