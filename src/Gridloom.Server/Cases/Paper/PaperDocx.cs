using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gridloom.Server.Cases.Paper;

/// <summary>
/// Writes a form as a word processor's file (DOCX 文书): A4, the title in the official heading face and the rest in 仿宋, by name; where a face is
/// not installed the word processor takes the next of its kind.
/// </summary>
internal static class PaperDocx
{
    private const string TitleFace = "方正小标宋简体", BodyFace = "仿宋_GB2312", HeadFace = "黑体", Latin = "Times New Roman";

    // Sizes in half points, lengths in twentieths of a point.
    private const int TitleSize = 44, CentreSize = 32, BodySize = 24, SmallSize = 21, TextWidth = 9070, TallHeight = 1500;

    public static byte[] Write(PaperSheet sheet)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(BodyFace), new FontSize { Val = Text(BodySize) }, new Languages { Val = "en-US", EastAsia = "zh-CN" }))));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(Paragraph(JustificationValues.Center, [.. PageNumber()]));
            main.Document = new Document(new Body([.. Head(sheet), .. sheet.Parts.SelectMany(Part), Section(main.GetIdOfPart(footer))]));
        }
        return file.ToArray();
    }

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

    private static Table Table(IReadOnlyList<int> widths, IEnumerable<TableRow> rows)
    {
        var borders = new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 6 }, new LeftBorder { Val = BorderValues.Single, Size = 6 }, new BottomBorder { Val = BorderValues.Single, Size = 6 },
            new RightBorder { Val = BorderValues.Single, Size = 6 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
        return new([
            new TableProperties(new TableWidth { Width = Text(TextWidth), Type = TableWidthUnitValues.Dxa }, borders, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(TextWidth * w / 100) })), .. rows]);
    }

    private static TableCell Cell(string text, string face, int columns)
    {
        var lines = text.Split('\n').Select(line => InCell(face == HeadFace ? JustificationValues.Center : JustificationValues.Left, Run(line, face, SmallSize)));
        return new([new TableCellProperties(new GridSpan { Val = columns }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }), .. lines]);
    }

    private static Paragraph Paragraph(JustificationValues side, params OpenXmlElement[] runs) =>
        new([new ParagraphProperties(new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = side }), .. runs]);

    private static Paragraph InCell(JustificationValues side, Run run) => new(new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }, new Justification { Val = side }), run);

    private static Run Run(string text, string face, int size) =>
        new(new RunProperties(Fonts(face), new FontSize { Val = Text(size) }), new DocumentFormat.OpenXml.Wordprocessing.Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve });

    // 第 1 页 共 2 页
    private static IEnumerable<OpenXmlElement> PageNumber() =>
        [Run("第 ", BodyFace, SmallSize), new SimpleField(Run("1", BodyFace, SmallSize)) { Instruction = " PAGE " }, Run(" 页　共 ", BodyFace, SmallSize), new SimpleField(Run("1", BodyFace, SmallSize)) { Instruction = " NUMPAGES " }, Run(" 页", BodyFace, SmallSize)];

    private static SectionProperties Section(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer }, new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Bottom = 1418, Left = 1418, Right = 1418, Header = 851, Footer = 851 });

    private static RunFonts Fonts(string face) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = face, Hint = FontTypeHintValues.EastAsia };

    // XML has no place for a control character; a description may hold a tab, which has one.
    private static string Legal(string text) => string.Concat(text.Where(c => c >= ' ' || c == '\t'));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
