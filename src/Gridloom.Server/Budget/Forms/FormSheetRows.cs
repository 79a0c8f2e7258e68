using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Server.Budget.Forms;

/// <summary>The rows of one sheet of a filled form (表格行), with what is merged, how wide and high all is, and where its pages end.</summary>
internal sealed class FormSheetRows(SheetPage page, FormLooks looks)
{
    // A sheet knows no higher row.
    private const double Highest = 409, LinePoints = 14, SmallLinePoints = 11, Padding = 6;

    private List<double> widths = [];
    private uint row;

    public SheetData Data { get; } = new();

    public MergeCells Merged { get; } = new();

    public RowBreaks Breaks { get; } = new();

    /// <summary>The rows that are repeated on each page; null where none are.</summary>
    public (uint First, uint Last)? Head { get; private set; }

    public void Write(List<SheetPart> parts)
    {
        var table = parts.SelectMany(part => part.Blocks).OfType<SheetBlock.Table>().FirstOrDefault();
        var shares = table?.Widths ?? [1];
        var all = page switch { SheetPage.Portrait => 100.0, SheetPage.Landscape => 150, _ => 250 };
        widths = [.. shares.Select(share => all * share / shares.Sum())];
        foreach (var (index, part) in parts.Index())
        {
            if (index > 0)
            {
                Break();
                // A blank row ends what stands above, for whoever reads rows and sees no pages.
                row++;
            }
            foreach (var block in part.Blocks)
                if (block is SheetBlock.Line line) Add(line);
                else if (block is SheetBlock.Table rows) Add(rows, parts.Count == 1 && ReferenceEquals(rows, table));
        }
    }

    public Columns Columns() => new(widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = Math.Round(width, 2), CustomWidth = true }));

    private void Break()
    {
        Breaks.AppendChild(new Break { Id = row, Max = 16383, ManualPageBreak = true });
        (Breaks.Count, Breaks.ManualBreakCount) = ((uint)Breaks.ChildElements.Count, (uint)Breaks.ChildElements.Count);
    }

    private void Add(SheetBlock.Line line)
    {
        row++;
        var (look, points) = FormLooks.Of(line.Kind);
        Merge(0, widths.Count, 1);
        var cells = Enumerable.Range(0, widths.Count).Select(column => column == 0 ? Cell(0, line.Text, look) : Blank(column, look));
        Data.AppendChild(new Row(cells) { RowIndex = row, Height = Math.Min(Highest, Lines(line.Text, widths.Sum() * LinePoints / points) * (points + 4) + Padding), CustomHeight = true });
    }

    private void Add(SheetBlock.Table table, bool repeats)
    {
        if (repeats && table.HeadRows > 0) Head = (row + 1, row + (uint)table.HeadRows);
        foreach (var (at, line) in table.Lines.Index())
        {
            row++;
            var (cells, column, height) = (new List<Cell>(), 0, 0.0);
            foreach (var cell in line.Cells)
            {
                var width = widths.Skip(column).Take(cell.Columns).Sum();
                var small = Lines(cell.Text, width) * LinePoints + Padding > Highest;
                height = Math.Max(height, small ? Lines(cell.Text, width * LinePoints / SmallLinePoints) * SmallLinePoints + Padding : Lines(cell.Text, width) * LinePoints + Padding);
                cells.AddRange(Enumerable.Range(0, cell.Columns).Select(over => over == 0 ? Cell(column, cell, small) : Blank(column + over, FormLooks.Boxed(cell.Kind, small))));
                if (cell.Kind != SheetCellKind.Down) Merge(column, cell.Columns, Depth(table, at, column));
                column += cell.Columns;
            }
            Data.AppendChild(new Row(cells) { RowIndex = row, Height = Math.Clamp(height, 20, Highest), CustomHeight = true });
        }
    }

    /// <summary>Over how many rows a cell goes down.</summary>
    private static int Depth(SheetBlock.Table table, int at, int column)
    {
        var below = at + 1;
        while (below < table.Lines.Count && IsDown(table.Lines[below], column)) below++;
        return below - at;
    }

    private static bool IsDown(SheetRow line, int column)
    {
        var at = 0;
        foreach (var cell in line.Cells)
        {
            if (at == column) return cell.Kind == SheetCellKind.Down;
            at += cell.Columns;
        }
        return false;
    }

    private void Merge(int column, int columns, int rows)
    {
        if (columns > 1 || rows > 1) Merged.AppendChild(new MergeCell { Reference = $"{Name(column)}{row}:{Name(column + columns - 1)}{row + rows - 1}" });
    }

    private Cell Cell(int column, SheetCell cell, bool small)
    {
        var look = FormLooks.Boxed(cell.Kind, small);
        if (cell.Text.Length == 0) return Blank(column, look);
        if (cell.Kind != SheetCellKind.Amount || looks.Number(cell.Text) is not ({ } format, var value)) return Cell(column, cell.Text, look);
        return new(new CellValue(value)) { CellReference = Reference(column), StyleIndex = format };
    }

    private Cell Cell(int column, string text, uint look) => new(new InlineString(new Text(FormLooks.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString, CellReference = Reference(column), StyleIndex = look,
    };

    private Cell Blank(int column, uint look) => new() { CellReference = Reference(column), StyleIndex = look };

    private string Reference(int column) => $"{Name(column)}{row}";

    private static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture) : Name(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>How many lines a text takes: a Chinese character is as wide as two others.</summary>
    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c < 0x2000 ? 1.0 : 2.0) * 1.06 / Math.Max(2, width - 1))));
}
