namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Reads the text export of a document (读文本): lines, and tables as lines with tabs, with bars, or with columns kept by spaces.</summary>
public static class TextExport
{
    /// <param name="file">The file's name without its folders.</param>
    public static AuditText Read(string file, string text)
    {
        string[] lines = [.. text.TrimStart('\uFEFF').Split('\n').Select(static l => l.TrimEnd('\r'))];
        for (var at = 0; at < lines.Length; at++) lines[at] = TextColumns.OfBars(lines[at]) ?? lines[at];
        TextColumns.Mark(lines, wide: true);
        var blocks = new TextBlocks();
        foreach (var (index, line) in lines.Index()) blocks.Add(line, $"第 {index + 1} 行");
        return new(file, blocks.Finish());
    }
}
