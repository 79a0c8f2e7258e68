using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>
/// Reads a text of pages, as pdftotext gives it (读分页文本): a form feed ends a page, and each sign takes one column. Page numbers and a head that
/// runs over the pages are no text of the document.
/// </summary>
public static partial class PagedText
{
    // So many pages must begin alike before their first line is a running head.
    private const int FewestAlike = 3;

    /// <param name="file">The file's name without its folders.</param>
    public static AuditText Read(string file, string text)
    {
        List<string[]> pages = [.. text.TrimStart('\uFEFF').Split('\f').Select(static p => (string[])[.. p.Replace('\t', ' ').Split('\n').Select(static l => l.TrimEnd())])];
        var running = pages.Select(First).Where(static l => l.Length > 0).CountBy(static l => l).Where(static l => l.Value >= FewestAlike).Select(static l => l.Key).ToHashSet(StringComparer.Ordinal);
        var blocks = new TextBlocks();
        foreach (var (page, lines) in pages.Index())
        {
            Clear(lines, page > 0 ? running : []);
            TextColumns.Mark(lines, wide: false);
            var number = 0;
            foreach (var line in lines)
                if (!string.IsNullOrWhiteSpace(line)) blocks.Add(line, $"第 {page + 1} 页第 {++number} 行");
            blocks.EndPage();
        }

        return new(file, blocks.Finish());
    }

    private static string First(string[] lines) => lines.FirstOrDefault(static l => !string.IsNullOrWhiteSpace(l))?.Trim() ?? "";

    // What stands on top and at the bottom of a page and belongs to the page.
    private static void Clear(string[] lines, HashSet<string> running)
    {
        if (Array.FindIndex(lines, static l => !string.IsNullOrWhiteSpace(l)) is >= 0 and var top && (running.Contains(lines[top].Trim()) || PageNumber().IsMatch(lines[top]))) lines[top] = "";
        if (Array.FindLastIndex(lines, static l => !string.IsNullOrWhiteSpace(l)) is >= 0 and var bottom && PageNumber().IsMatch(lines[bottom])) lines[bottom] = "";
    }

    [GeneratedRegex(@"^\s*(?:[-—–－·]\s*)?(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/／]?\s*共?\s*\d{1,4}\s*页?)?(?:\s*[-—–－·])?\s*$", RegexOptions.None, 1000)]
    private static partial Regex PageNumber();
}
