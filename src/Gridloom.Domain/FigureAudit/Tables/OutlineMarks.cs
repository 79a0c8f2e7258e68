using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>How deep a row stands by the mark before its name: 一、 (一) 1. (1) (项目层级).</summary>
internal static partial class OutlineMarks
{
    /// <summary>By the words of a row: from 1 for 一、 to 4 for (1); 0 without a mark.</summary>
    public static int Level(string label)
    {
        if (Marks().Match(label) is not { Success: true } mark) return 0;
        return mark.Groups["a"].Success ? 1 : mark.Groups["b"].Success ? 2 : mark.Groups["c"].Success ? 3 : 4;
    }

    /// <summary>The rows of the outermost level, by their place; null where a row has no mark or all are alike.</summary>
    public static List<int>? Outer(IEnumerable<string> labels)
    {
        var levels = labels.Select(Level).ToList();
        if (levels.Count == 0 || levels.Contains(0) || levels.Min() == levels.Max() || levels[0] != levels.Min()) return null;
        return [.. levels.Index().Where(l => l.Item == levels[0]).Select(l => l.Index)];
    }

    [GeneratedRegex(@"^(?:(?<a>[一二三四五六七八九十]{1,3}、)|(?<b>\([一二三四五六七八九十]{1,3}\))|(?<c>\d{1,2}[.、](?!\d))|\(\d{1,2}\))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
