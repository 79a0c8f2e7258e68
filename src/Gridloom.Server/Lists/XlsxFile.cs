using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Gridloom.Domain;

namespace Gridloom.Server.Lists;

/// <summary>
/// A workbook of one sheet (工作簿): bold head that stays while one scrolls, widths, real dates in China time, real numbers, and texts that no
/// spreadsheet takes for formulas. The library's package would hold the whole sheet in memory until it is closed, so the parts go straight
/// into the archive: the sheet through the library's writer, the four small ones as fixed text.
/// </summary>
internal sealed class XlsxFile : TableFile
{
    /// <summary>Characters that a cell can hold.</summary>
    private const int TextMax = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";

    // The styles below, by their place in cellXfs.
    private const string TimeStyle = "1", HeadStyle = "2", TextStyle = "3";

    private readonly ZipArchive archive;
    private readonly Stream sheet;
    private readonly OpenXmlWriter writer;
    private readonly OpenXmlAttribute[] number = [new("t", "", "n")];
    private readonly OpenXmlAttribute[] time = [new("s", "", TimeStyle)];
    private readonly OpenXmlAttribute[] text = [new("t", "", "inlineStr"), new("s", "", TextStyle)];

    public XlsxFile(Stream target, string title, IReadOnlyList<ListHead> head)
    {
        archive = new(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, part) in Parts(title)) Add(name, part);
        sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(head.Select((h, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = h.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row());
        foreach (var column in head) WriteText(column.Text, [new("t", "", "inlineStr"), new("s", "", HeadStyle)]);
        writer.WriteEndElement();
    }

    public override void Add(IReadOnlyList<Lists.Cell> row)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in row) Write(cell);
        writer.WriteEndElement();
    }

    public override void Close()
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Close();
        sheet.Dispose();
        archive.Dispose();
    }

    public override void Dispose()
    {
        writer.Dispose();
        sheet.Dispose();
        archive.Dispose();
    }

    private void Write(Lists.Cell cell)
    {
        if (cell.At is { } at) WriteValue(at.ToChina().DateTime.ToOADate().ToString("0.########", CultureInfo.InvariantCulture), time);
        else if (cell.Number is { } count) WriteValue(count.ToString(CultureInfo.InvariantCulture), number);
        else if (string.IsNullOrEmpty(cell.Text)) WriteEmpty();
        else WriteText(cell.Text, text);
    }

    private void WriteValue(string value, OpenXmlAttribute[] attributes)
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), attributes);
        writer.WriteElement(new CellValue(value));
        writer.WriteEndElement();
    }

    private void WriteText(string value, OpenXmlAttribute[] attributes)
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), attributes);
        writer.WriteElement(new InlineString(new Text(Fit(value)) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }

    private void WriteEmpty()
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell());
        writer.WriteEndElement();
    }

    /// <summary>What a cell can hold of a text: no more than so many characters, and none that XML forbids.</summary>
    private static string Fit(string value)
    {
        var cut = value.Length <= TextMax ? value : value[..(TextMax - 2)] + "…";
        if (cut.All(System.Xml.XmlConvert.IsXmlChar)) return cut;
        var kept = new StringBuilder(cut.Length);
        for (var i = 0; i < cut.Length; i++)
        {
            var pair = i + 1 < cut.Length && char.IsSurrogatePair(cut[i], cut[i + 1]);
            if (pair) kept.Append(cut[i]).Append(cut[++i]);
            else if (System.Xml.XmlConvert.IsXmlChar(cut[i])) kept.Append(cut[i]);
        }
        return kept.ToString();
    }

    private void Add(string name, string part)
    {
        using var to = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        to.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        to.Write(part);
    }

    private static IEnumerable<(string Name, string Part)> Parts(string title)
    {
        // Excel allows 31 characters in a sheet's name, without these.
        var named = string.Concat(title.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))).Trim();
        yield return ("[Content_Types].xml",
            $"""<Types xmlns="{Packages}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        yield return ("_rels/.rels", $"""<Relationships xmlns="{Packages}relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return ("xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Packages}relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        yield return ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SecurityElement.Escape(named[..Math.Min(31, named.Length)])}" sheetId="1" r:id="r1"/></sheets></workbook>""");
        yield return ("xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");
    }
}
