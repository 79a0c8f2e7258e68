using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gridloom.Server.Host;

/// <summary>
/// What all documents for offices have in common (DOCX 公文): their faces, by name – where one is not installed the word processor takes the next of its
/// kind – their rules and the number of the page. Sizes are in half points, lengths in twentieths of a point.
/// </summary>
internal static class Docx
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string TitleFace = "方正小标宋简体", BodyFace = "仿宋_GB2312", HeadFace = "黑体";
    public const int BodySize = 24, SmallSize = 21;

    private const string Latin = "Times New Roman";

    /// <summary>The whole file.</summary>
    /// <param name="body">What stands on its pages; <paramref name="page"/> and the page's number are put to it.</param>
    public static byte[] Write(IEnumerable<OpenXmlElement> body, PageSize page, PageMargin margin) => Write([(body, page)], margin);

    /// <summary>A file whose pages are not all of one paper: each section begins on a page of its own.</summary>
    public static byte[] Write(IReadOnlyList<(IEnumerable<OpenXmlElement> Body, PageSize Page)> sections, PageMargin margin)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(BodyFace), new FontSize { Val = Text(BodySize) }, new Languages { Val = "en-US", EastAsia = "zh-CN" }))));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(new Paragraph([new ParagraphProperties(new Justification { Val = JustificationValues.Center }), .. PageNumber()]));
            SectionProperties End(PageSize page) => new(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) }, page, (PageMargin)margin.CloneNode(true));
            // A section ends with a paragraph that says so, the last one with the body.
            var body = sections.SelectMany((section, at) => at + 1 < sections.Count ? [.. section.Body, new Paragraph(new ParagraphProperties(Thin(), End(section.Page)))] : (OpenXmlElement[])[.. section.Body, End(section.Page)]);
            main.Document = new Document(new Body(body));
        }
        return file.ToArray();
    }

    /// <summary>The height of a paragraph that must stand there and holds nothing.</summary>
    public static SpacingBetweenLines Thin() => new() { Line = "20", LineRule = LineSpacingRuleValues.Exact };

    public static Run Run(string text, string face, int size) =>
        new(new RunProperties(Fonts(face), new FontSize { Val = Text(size) }), new Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static Paragraph InCell(JustificationValues side, params OpenXmlElement[] runs) =>
        new([new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }, new Justification { Val = side }), .. runs]);

    public static TableProperties Ruled(int width) => new(
        new TableWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 6 }, new LeftBorder { Val = BorderValues.Single, Size = 6 }, new BottomBorder { Val = BorderValues.Single, Size = 6 },
            new RightBorder { Val = BorderValues.Single, Size = 6 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new TableLayout { Type = TableLayoutValues.Fixed });

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // 第 1 页 共 2 页
    private static IEnumerable<OpenXmlElement> PageNumber() =>
        [Run("第 ", BodyFace, SmallSize), new SimpleField(Run("1", BodyFace, SmallSize)) { Instruction = " PAGE " }, Run(" 页　共 ", BodyFace, SmallSize), new SimpleField(Run("1", BodyFace, SmallSize)) { Instruction = " NUMPAGES " }, Run(" 页", BodyFace, SmallSize)];

    private static RunFonts Fonts(string face) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = face, Hint = FontTypeHintValues.EastAsia };

    // XML has no place for a control character; a description may hold a tab, which has one.
    private static string Legal(string text) => string.Concat(text.Where(c => c >= ' ' || c == '\t'));
}
