using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Families;

/// <summary>A block of a filled form, and where it stands in the workbook that is made of it (表内位置).</summary>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="Row">Its first row there, from 1.</param>
public readonly record struct PlacedBlock(SheetBlock Block, string Sheet, int Row)
{
    /// <summary>As people call a cell of it: 表5!C7.</summary>
    /// <param name="row">From 0 in the block.</param>
    /// <param name="column">From 0.</param>
    public string NameOf(int row, int column) => Sheet + "!" + CellName.Of(column, Row + row);
}

/// <summary>A filled form as the auditor reads it (受审表样), without a file between.</summary>
public static class SheetText
{
    /// <param name="name">What the form is called.</param>
    public static AuditText Of(string name, FamilySheet sheet) => new(name, [.. Placed(sheet).SelectMany(part => part).Select(ToBlock)]);

    /// <summary>The blocks of each part, with their places.</summary>
    public static IEnumerable<IReadOnlyList<PlacedBlock>> Placed(FamilySheet sheet)
    {
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in sheet.Parts)
        {
            var (row, placed) = (next.GetValueOrDefault(part.Name, 1), new List<PlacedBlock>());
            foreach (var block in part.Blocks)
            {
                placed.Add(new(block, part.Name, row));
                row += block is SheetBlock.Table table ? table.Lines.Count : 1;
            }
            next[part.Name] = row;
            yield return placed;
        }
    }

    private static AuditBlock ToBlock(PlacedBlock placed, int at) => placed.Block is SheetBlock.Line line
        ? new AuditBlock.Paragraph(new(line.Text, new(at, 0, 0, placed.NameOf(0, 0))))
        : new AuditBlock.Table([.. placed.Block.Rows().Select((cells, row) => (IReadOnlyList<Passage>)[.. cells.Select((text, column) => new Passage(text, new(at, row, column, placed.NameOf(row, column))))])]);
}
