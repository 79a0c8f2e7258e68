using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Audit;

/// <summary>Lays out an audited document beside its findings (文档排版). Of what is long, only the neighbourhood of findings is shown.</summary>
internal sealed class DocumentView(AuditText text, IEnumerable<NumberedFinding> findings)
{
    /// <summary>A table or a document longer than this is folded.</summary>
    public const int MostRows = 400, MostBlocks = 2_000;

    /// <summary>Of what is folded, so much of the beginning stays, and so much on both sides of a finding.</summary>
    public const int Head = 20, Near = 3;

    /// <summary>Cells of a row that are shown besides those with findings.</summary>
    public const int MostCells = 60;

    private readonly ILookup<Spot, NumberedFinding> at = findings.Where(f => f.Spot is not null).ToLookup(f => f.Spot!.Value);

    /// <summary>Where a place of the report stands in the blocks; null when they have no such place.</summary>
    public static Spot? Find(AuditText text, AuditPlace place)
    {
        if (Block(text, place.Block) is AuditBlock.Table table) return InTable(table, place);
        return Block(text, place.Block) is AuditBlock.Paragraph ? new(place.Block, 0, 0) : null;
    }

    /// <summary>The anchor of a row or a paragraph.</summary>
    public static string IdOf(Spot spot, bool row) =>
        row ? FormattableString.Invariant($"b{spot.Block}-{spot.Row}") : FormattableString.Invariant($"b{spot.Block}");

    public IReadOnlyList<DocumentPart> Parts()
    {
        var near = Kept(text.Blocks.Count, MostBlocks, at.Select(g => g.Key.Block));
        return [.. Runs(near).SelectMany(run => run.Kept
            ? Enumerable.Range(run.From, run.Count).Select(Part)
            : [new DocumentPart.LeftOut(run.Count)])];
    }

    private DocumentPart Part(int block) => text.Blocks[block] switch
    {
        AuditBlock.Paragraph { Text: var passage } => new DocumentPart.Paragraph(IdOf(new(block, 0, 0), row: false), MarkedText.Of(passage.Text, [.. at[new(block, 0, 0)]]), passage.Text.StartsWith('#')),
        AuditBlock.Table table => new DocumentPart.Table(IdOf(new(block, 0, 0), row: false), Lines(block, table)),
        _ => throw new InvalidOperationException("A block of no known kind."),
    };

    private List<TableLine> Lines(int block, AuditBlock.Table table)
    {
        var kept = Kept(table.Rows.Count, MostRows, at.Where(g => g.Key.Block == block).Select(g => g.Key.Row));
        return [.. Runs(kept).SelectMany(run => run.Kept
            ? Enumerable.Range(run.From, run.Count).Select(row => Line(new(block, row, 0), table.Rows[row]))
            : [new TableLine(null, [], RowsLeftOut: run.Count)])];
    }

    private TableLine Line(Spot row, IReadOnlyList<Passage> cells)
    {
        var shown = cells.Index().Select(c => (c.Item.Text, Findings: at[row with { Column = c.Index }].ToList(), c.Index)).Where(c => c.Index < MostCells || c.Findings.Count > 0).ToList();
        return new(IdOf(row, row: true), [.. shown.Select(c => MarkedText.Of(c.Text, c.Findings))], CellsLeftOut: cells.Count - shown.Count);
    }

    private static AuditBlock? Block(AuditText text, int index) => index >= 0 && index < text.Blocks.Count ? text.Blocks[index] : null;

    private static Spot? InTable(AuditBlock.Table table, AuditPlace place)
    {
        if (place.Row < 0 || place.Row >= table.Rows.Count) return null;
        var cells = table.Rows[place.Row];
        var column = place.Column >= 0 && place.Column < cells.Count && cells[place.Column].Place == place ? place.Column : cells.Index().FirstOrDefault(c => c.Item.Place == place, (-1, null!)).Index;
        return column < 0 ? cells.Count == 0 ? null : new(place.Block, place.Row, Math.Clamp(place.Column, 0, cells.Count - 1)) : new(place.Block, place.Row, column);
    }

    private static bool[] Kept(int count, int most, IEnumerable<int> findings)
    {
        var kept = new bool[count];
        if (count <= most) Array.Fill(kept, true);
        else Array.Fill(kept, true, 0, Head);
        foreach (var here in findings) Array.Fill(kept, true, Math.Max(0, here - Near), Math.Min(count, here + Near + 1) - Math.Max(0, here - Near));
        return kept;
    }

    private static IEnumerable<(bool Kept, int From, int Count)> Runs(bool[] kept)
    {
        for (int from = 0, to; from < kept.Length; from = to)
        {
            for (to = from + 1; to < kept.Length && kept[to] == kept[from];) to++;
            yield return (kept[from], from, to - from);
        }
    }
}
