using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Reads the text export of a document (读文本): lines, and tables as lines with tabs. Only blank lines stand within a table that a page break tore apart.</summary>
public static partial class TextExport
{
    // A line as long as this that ends in no punctuation goes on in the next.
    private const int LongLine = 24;

    public static AuditText Read(string file, string text)
    {
        var blocks = new List<AuditBlock>();
        var rows = new List<IReadOnlyList<Passage>>();
        foreach (var (index, line) in text.TrimStart('\uFEFF').Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var place = $"第 {index + 1} 行";
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add([.. line.TrimEnd('\r').Split('\t').Select((cell, column) => new Passage(cell, new(blocks.Count, rows.Count, column, $"{place}第 {column + 1} 列")))]);
                continue;
            }

            if (rows.Count > 0) blocks.Add(new AuditBlock.Table([.. rows]));
            rows.Clear();
            Add(blocks, line.TrimEnd('\r', ' '), place);
        }

        if (rows.Count > 0) blocks.Add(new AuditBlock.Table(rows));
        return new(file, blocks);
    }

    private static void Add(List<AuditBlock> blocks, string line, string place)
    {
        if (blocks.LastOrDefault() is AuditBlock.Paragraph { Text: var before } && GoesOn(before.Plain.TrimEnd(), PlainText.Of(line).TrimStart()))
            blocks[^1] = new AuditBlock.Paragraph(Passage.Join(before, new(line, new(blocks.Count - 1, 0, 0, place))));
        else blocks.Add(new AuditBlock.Paragraph(new(line, new(blocks.Count, 0, 0, place))));
    }

    private static bool GoesOn(string before, string line) => before.Length >= LongLine && !Ended().IsMatch(before) && !Begins().IsMatch(line);

    [GeneratedRegex("[。：:！？!?.)）”]$|(?:表|告|书)$", RegexOptions.None, 1000)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^(?:#|[-*•] |[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]+部分|表 ?\d|附[件表]|单位[:：]|注[:：]|\*\*)", RegexOptions.None, 1000)]
    private static partial Regex Begins();
}
