using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>The text of cells as the exports spoil it: paragraph tags, line breaks inside a cell, cells that a page break cut in two.</summary>
internal static partial class Prose
{
    private const string OpenEnds = "的、，,和与及其或对在（(“《";

    private static readonly (char Open, char Close)[] Pairs = [('（', '）'), ('(', ')'), ('“', '”'), ('《', '》')];

    /// <summary>The lines with clean cells: no tags, single spaces; what were paragraphs of a cell stand on lines of their own.</summary>
    public static IReadOnlyList<FormLine> Clean(IEnumerable<FormLine> lines) =>
        [.. lines.Select(line => line with { Cells = [.. line.Cells.Select(Clean)] }).Where(line => line.Text.Length > 0)];

    /// <summary>A clean cell in one line.</summary>
    public static string OneLine(string cell) => cell.Replace('\n', ' ');

    /// <summary>A label in the one spelling we compare with.</summary>
    public static string Label(string cell) => FormLine.LabelOf(cell).Replace('：', ':');

    /// <summary>True when the text cannot end here: it stops at a word that leads on, or inside brackets.</summary>
    public static bool IsUnfinished(string text) =>
        text.Length > 0 && (OpenEnds.Contains(text[^1], StringComparison.Ordinal)
            || Array.Exists(Pairs, pair => text.Count(c => c == pair.Open) > text.Count(c => c == pair.Close)));

    /// <summary>The two halves of a cell that a page break cut: Chinese joins without a space.</summary>
    public static string Join(string head, string tail) =>
        head.Length > 0 && char.IsAsciiLetterOrDigit(head[^1]) && char.IsAsciiLetterOrDigit(tail[0]) ? $"{head} {tail}" : head + tail;

    /// <summary>A cell without tags; its paragraphs stand on lines of their own, with single spaces.</summary>
    public static string Clean(string cell)
    {
        if (cell.Length == 0) return cell;
        var paragraphs = Tag().Split(cell).Select(part => Space().Replace(part, " ").Trim());
        return string.Join('\n', paragraphs.Where(part => part.Length > 0));
    }

    /// <summary>The lines of a cell, trimmed, without blank ones; spaces inside stay.</summary>
    public static string Trimmed(string cell) =>
        string.Join('\n', cell.Replace('\t', ' ').Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("</?p>|<br ?/?>|[\\r\\n]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
