namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Finds where the words around a place begin and end (分句).</summary>
internal static class Clauses
{
    private const string Breaks = "。；;，,、：:\n!?()";

    /// <summary>The first character of the clause in which a character stands.</summary>
    public static int Start(string plain, int at)
    {
        var start = at;
        while (start > 0 && !Breaks.Contains(plain[start - 1], StringComparison.Ordinal)) start--;
        while (start < at && char.IsWhiteSpace(plain[start])) start++;
        return start;
    }

    /// <summary>Behind its last character.</summary>
    public static int End(string plain, int at)
    {
        var end = at;
        while (end < plain.Length && !Breaks.Contains(plain[end], StringComparison.Ordinal)) end++;
        return end;
    }
}
