using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Gridloom.Domain.Budget.Families;
using Gridloom.Server.Host;
using static Gridloom.Server.Host.Docx;

namespace Gridloom.Server.Budget.Forms;

/// <summary>Writes a filled form as a word processor's file (DOCX 表格): ruled tables, their heads repeated on each page, every form on a page of its own.</summary>
internal static class FormDocx
{
    private const int TitleSize = 36, HeadingSize = 28, NarrowSize = 14, CellSize = 20;

    // From so many columns on, cells are too narrow for the usual size.
    private const int ManyColumns = 12;

    // A row with more text than this may go on over the page.
    private const int MostKept = 220;

    // Of A4 and A3, in twentieths of a point.
    private const uint Short = 11906, Long = 16838, Longest = 23811;

    public static byte[] Write(FamilySheet sheet)
    {
        var side = sheet.Page == SheetPage.Wide ? 567u : 850u;
        return Docx.Write(
            [.. Sections(sheet).Select(section => (Body(section.Parts, PaperOf(section.Page, side)), SizeOf(section.Page)))],
            new PageMargin { Top = 964, Bottom = 964, Left = side, Right = side, Header = 567, Footer = 567 });
    }

    /// <summary>Parts of one paper that follow one another.</summary>
    private static List<(SheetPage Page, List<SheetPart> Parts)> Sections(FamilySheet sheet)
    {
        var sections = new List<(SheetPage Page, List<SheetPart> Parts)>();
        foreach (var part in sheet.Parts)
            if (sections is [.., var last] && last.Page == (part.Page ?? sheet.Page)) last.Parts.Add(part);
            else sections.Add((part.Page ?? sheet.Page, [part]));
        return sections;
    }

    private static IEnumerable<OpenXmlElement> Body(List<SheetPart> parts, Paper paper) => parts.SelectMany((part, index) => Part(part, index > 0, paper));

    private static (uint Width, uint Height) Sides(SheetPage page) => page switch { SheetPage.Portrait => (Short, Long), SheetPage.Landscape => (Long, Short), _ => (Longest, Long) };

    private static Paper PaperOf(SheetPage page, uint side) => new((int)(Sides(page).Width - 2 * side), page == SheetPage.Wide ? NarrowSize : CellSize);

    private static PageSize SizeOf(SheetPage page)
    {
        var size = new PageSize { Width = Sides(page).Width, Height = Sides(page).Height };
        if (page != SheetPage.Portrait) size.Orient = PageOrientationValues.Landscape;
        return size;
    }

    /// <summary>How wide the text is, and how large in cells.</summary>
    private sealed record Paper(int Width, int Size);

    private static IEnumerable<OpenXmlElement> Part(SheetPart part, bool newPage, Paper paper)
    {
        foreach (var (index, block) in part.Blocks.Index())
        {
            if (block is SheetBlock.Line line) yield return Line(line, newPage && index == 0);
            else if (block is SheetBlock.Table table) yield return Table(table, table.Widths.Count > ManyColumns ? paper with { Size = NarrowSize } : paper);
            // A table must be followed by a paragraph, or it would grow together with the next.
            if (block is SheetBlock.Table) yield return new Paragraph(new ParagraphProperties(Thin()));
        }
    }

    private static Paragraph Line(SheetBlock.Line line, bool newPage)
    {
        var (face, size, side) = line.Kind switch
        {
            SheetLineKind.Title => (TitleFace, TitleSize, JustificationValues.Center),
            SheetLineKind.Under => (BodyFace, BodySize, JustificationValues.Center),
            SheetLineKind.Money => (BodyFace, SmallSize, JustificationValues.Right),
            SheetLineKind.Heading => (HeadFace, HeadingSize, JustificationValues.Left),
            SheetLineKind.Left => (BodyFace, SmallSize, JustificationValues.Left),
            _ => (BodyFace, BodySize, JustificationValues.Both),
        };
        var properties = new ParagraphProperties();
        if (line.Kind != SheetLineKind.Prose) properties.AppendChild(new KeepNext());
        if (newPage) properties.AppendChild(new PageBreakBefore());
        properties.AppendChild(new SpacingBetweenLines { After = line.Kind == SheetLineKind.Title ? "60" : "40", Line = "324", LineRule = LineSpacingRuleValues.Auto });
        // The first line of a paragraph begins two characters in, whatever the face.
        if (line.Kind == SheetLineKind.Prose) properties.AppendChild(new Indentation { FirstLine = Text(BodySize * 20), FirstLineChars = 200 });
        properties.AppendChild(new Justification { Val = side });
        return new([properties, .. Lines(line.Text, face, size)]);
    }

    // Lines of one paragraph stay one paragraph.
    private static IEnumerable<OpenXmlElement> Lines(string text, string face, int size) =>
        text.Split('\n').SelectMany((piece, index) => index == 0 ? (OpenXmlElement[])[Run(piece, face, size)] : [new Run(new Break()), Run(piece, face, size)]);

    private static Table Table(SheetBlock.Table table, Paper paper)
    {
        var total = table.Widths.Sum();
        var widths = table.Widths.Select(width => paper.Width * width / total).ToList();
        var rows = table.Lines.Select((row, at) => Row(row, at + 1 < table.Lines.Count ? table.Lines[at + 1] : null, at < table.HeadRows, (widths, paper.Size)));
        return new([Ruled(widths.Sum()), new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })), .. rows]);
    }

    private static TableRow Row(SheetRow row, SheetRow? below, bool isHead, (List<int> Widths, int Size) look)
    {
        var properties = new TableRowProperties();
        if (row.Cells.Sum(cell => cell.Text.Length) < MostKept) properties.AppendChild(new CantSplit());
        if (isHead) properties.AppendChild(new TableHeader());
        var cells = new List<OpenXmlElement>();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            cells.Add(Cell(cell, GoesDown(below, column), look.Widths.Skip(column).Take(cell.Columns).Sum(), look.Size));
            column += cell.Columns;
        }
        return properties.HasChildren ? new([properties, .. cells]) : new(cells);
    }

    private static bool GoesDown(SheetRow? below, int column)
    {
        var at = 0;
        foreach (var cell in below?.Cells ?? [])
        {
            if (at == column) return cell.Kind == SheetCellKind.Down;
            at += cell.Columns;
        }
        return false;
    }

    private static TableCell Cell(SheetCell cell, bool goesDown, int width, int size)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (cell.Columns > 1) properties.AppendChild(new GridSpan { Val = cell.Columns });
        if (cell.Kind == SheetCellKind.Down || goesDown) properties.AppendChild(new VerticalMerge { Val = cell.Kind == SheetCellKind.Down ? MergedCellValues.Continue : MergedCellValues.Restart });
        properties.AppendChild(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var side = cell.Kind switch
        {
            SheetCellKind.Amount => JustificationValues.Right,
            SheetCellKind.Text => JustificationValues.Left,
            _ => JustificationValues.Center,
        };
        var face = cell.Kind == SheetCellKind.Label ? HeadFace : BodyFace;
        return new([properties, .. cell.Text.Split('\n').Select(line => Tight(side, Run(line, face, size)))]);
    }

    // So that a form of usual length stands on one page.
    private static Paragraph Tight(JustificationValues side, Run run) =>
        new(new ParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" }, new Justification { Val = side }), run);
}
