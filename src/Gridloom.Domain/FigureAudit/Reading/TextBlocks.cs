using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Gathers the lines of a text into paragraphs and tables (归并文本行). Only blank lines and the end of a page stand within a table.</summary>
internal sealed partial class TextBlocks
{
    // A line as long as this that ends in no punctuation goes on in the next.
    private const int LongLine = 24;

    private readonly List<AuditBlock> blocks = [];
    private readonly List<IReadOnlyList<Passage>> rows = [];
    private int? repeated;

    /// <param name="line">Without its end.</param>
    /// <param name="place">As the document's readers call it: 第 12 行.</param>
    public void Add(string line, string place)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        if (!line.Contains('\t', StringComparison.Ordinal))
        {
            EndTable();
            AddText(line.TrimEnd(' '), place);
            return;
        }

        var cells = line.Split('\t');
        if (repeated == 0 && rows.Count > 0 && cells.Length != rows[0].Count) EndTable();
        if (!IsRepeated(cells)) rows.Add([.. cells.Select((cell, column) => new Passage(cell, new(blocks.Count, rows.Count, column, $"{place}第 {column + 1} 列")))]);
    }

    /// <summary>What follows stands on another page: the head of a table may stand there again, and a table of other columns is another.</summary>
    public void EndPage() => repeated = 0;

    public IReadOnlyList<AuditBlock> Finish()
    {
        EndTable();
        return blocks;
    }

    // A row of the head, printed again on top of a page.
    private bool IsRepeated(string[] cells)
    {
        if (repeated is { } at && at < rows.Count && cells.Select(static c => c.Trim()).SequenceEqual(rows[at].Select(static c => c.Text.Trim()), StringComparer.Ordinal) && !rows[at].Any(static c => AuditTable.Number(c) is not null))
        {
            repeated = at + 1;
            return true;
        }

        repeated = null;
        return false;
    }

    private void EndTable()
    {
        if (rows.Count > 0) blocks.Add(new AuditBlock.Table([.. rows]));
        rows.Clear();
        repeated = null;
    }

    private void AddText(string line, string place)
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
