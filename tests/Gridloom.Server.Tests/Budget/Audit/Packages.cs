using System.IO.Compression;
using System.Security;
using System.Text;

namespace Gridloom.Server.Tests.Budget.Audit;

/// <summary>Makes workbooks and documents part by part, sound ones and such as nobody should open.</summary>
internal static class Packages
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string ContentTypes = "[Content_Types].xml";

    public static byte[] Zip(params (string Name, string Text)[] parts) => Zip([.. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text)))]);

    public static byte[] Zip(IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        var file = new MemoryStream();
        using (var packed = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
                using (var to = packed.CreateEntry(name).Open()) to.Write(content);
        return file.ToArray();
    }

    /// <summary>A document with this body.</summary>
    public static (string Name, string Text)[] Document(string body) =>
    [
        Types("wordprocessingml.document"),
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml"))),
        ("word/document.xml", $"<w:document xmlns:w=\"{Words}\"><w:body>{body}</w:body></w:document>"),
    ];

    /// <summary>A document with lists, and styles that bring them; both are the inside of their part.</summary>
    public static (string Name, string Text)[] Numbered(string body, string lists, string styles = "") =>
    [
        .. Document(body), ("word/numbering.xml", $"<w:numbering xmlns:w=\"{Words}\">{lists}</w:numbering>"), ("word/styles.xml", $"<w:styles xmlns:w=\"{Words}\">{styles}</w:styles>"),
    ];

    /// <summary>A workbook of these sheets; each is the inside of its worksheet. Number formats are numbered from 1 as cells name them.</summary>
    public static (string Name, string Text)[] Workbook(IReadOnlyList<(string Name, string State, string Inside)> sheets, params string[] formats) =>
    [
        Types("spreadsheetml.sheet"),
        ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Sheets}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" state=\"{s.State}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>"))}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations([("st", "styles", "styles.xml"), .. sheets.Select((_, i) => ($"s{i}", "worksheet", $"worksheets/sheet{i}.xml"))])),
        ("xl/styles.xml", Styles(formats)),
        .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns=\"{Sheets}\">{s.Inside}</worksheet>")),
    ];

    /// <summary>A sheet of texts, and of numbers where a text is one; a null is no row at all.</summary>
    public static string Rows(params string?[] rows) => $"<sheetData>{string.Concat(rows.Select((r, i) => r is null ? "" : $"<row r=\"{i + 1}\">{string.Concat(r.Split('|').Select((c, column) => Cell($"{(column < 26 ? "" : "A")}{(char)('A' + column % 26)}{i + 1}", c)))}</row>"))}</sheetData>";

    public static string Cell(string place, string text) => text.Length == 0 ? ""
        : double.TryParse(text, out _) ? Number(place, text, 0)
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    public static string Number(string place, string number, int format) => $"<c r=\"{place}\" s=\"{format}\"><v>{number}</v></c>";

    /// <summary>A paragraph of a document.</summary>
    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    /// <summary>A cell of a document's table.</summary>
    public static string TableCell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Split('|').Select(c => TableCell(c)))}</w:tr>"))}</w:tbl>";

    private static (string, string) Types(string main) => (ContentTypes,
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.{main}.main+xml\"/></Types>");

    private static string Relations(params (string Id, string Type, string Target)[] of) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(of.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>"))}</Relationships>";

    private static string Styles(string[] formats) =>
        $"<styleSheet xmlns=\"{Sheets}\"><numFmts>{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>";
}
