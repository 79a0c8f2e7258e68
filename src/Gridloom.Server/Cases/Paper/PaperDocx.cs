using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Gridloom.Server.Host;
using static Gridloom.Server.Host.Docx;

namespace Gridloom.Server.Cases.Paper;

/// <summary>
/// Writes a form as a word processor's file (DOCX 文书): A4, the title in the official heading face and the rest in 仿宋, by name; where a face is
/// not installed the word processor takes the next of its kind.
/// </summary>
internal static class PaperDocx
{
    private const int TitleSize = 44, CentreSize = 32, TextWidth = 9070, TallHeight = 1500;

    public static byte[] Write(PaperSheet sheet) => Docx.Write(
        [.. Head(sheet), .. sheet.Parts.SelectMany(Part)], new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Bottom = 1418, Left = 1418, Right = 1418, Header = 851, Footer = 851 });

    private static IEnumerable<OpenXmlElement> Head(PaperSheet sheet) =>
    [
        Paragraph(JustificationValues.Center, Run(sheet.Centre, BodyFace, CentreSize)),
        Paragraph(JustificationValues.Center, Run(sheet.Title, TitleFace, TitleSize)),
        Paragraph(JustificationValues.Right, Run(sheet.Number, BodyFace, SmallSize)),
    ];

    private static IEnumerable<OpenXmlElement> Part(PaperPart part) => part switch
    {
        PaperText text => text.Paragraphs.Select(p => (OpenXmlElement)Paragraph(JustificationValues.Both, Run(p, BodyFace, BodySize))),
        PaperTable table => [Table([18, 32, 18, 32], table.Rows.Select(Row)), new Paragraph()],
        PaperList list => [Paragraph(JustificationValues.Left, Run(list.Heading, HeadFace, BodySize)), Table(list.Widths, Lines(list)), new Paragraph()],
        PaperSigns signs => signs.Lines.Select(line => (OpenXmlElement)Paragraph(JustificationValues.Right, Run(line + "　　　　", BodyFace, BodySize))),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "This part has no place in a document."),
    };

    private static TableRow Row(PaperRow row)
    {
        var cells = row.Cells.SelectMany(c => (TableCell[])[Cell(c.Label, HeadFace, 1), Cell(c.Value, BodyFace, row.Cells.Count == 1 ? 3 : 1)]);
        return new([new TableRowProperties(new CantSplit(), new TableRowHeight { Val = row.Tall ? TallHeight : 480u, HeightType = HeightRuleValues.AtLeast }), .. cells]);
    }

    private static IEnumerable<TableRow> Lines(PaperList list)
    {
        yield return new([new TableRowProperties(new TableHeader()), .. list.Head.Select(h => Cell(h, HeadFace, 1))]);
        foreach (var row in list.Rows) yield return new([new TableRowProperties(new CantSplit()), .. row.Select(c => Cell(c, BodyFace, 1))]);
    }

    private static Table Table(IReadOnlyList<int> widths, IEnumerable<TableRow> rows) =>
        new([Ruled(TextWidth), new TableGrid(widths.Select(w => new GridColumn { Width = Text(TextWidth * w / 100) })), .. rows]);

    private static TableCell Cell(string text, string face, int columns)
    {
        var lines = text.Split('\n').Select(line => InCell(face == HeadFace ? JustificationValues.Center : JustificationValues.Left, Run(line, face, SmallSize)));
        return new([new TableCellProperties(new GridSpan { Val = columns }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }), .. lines]);
    }

    private static Paragraph Paragraph(JustificationValues side, params OpenXmlElement[] runs) =>
        new([new ParagraphProperties(new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = side }), .. runs]);
}
