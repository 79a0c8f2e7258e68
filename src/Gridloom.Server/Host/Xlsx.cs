using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Gridloom.Server.Host;

/// <summary>A table as an Excel workbook (XLSX 表) of one sheet. Every cell is text, also the empty ones below: no spreadsheet makes a number of 3.10 or a day of 01-02.</summary>
/// <param name="name">The file's name, without its ending.</param>
internal sealed class Xlsx(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) : IResult
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint TextFormat = 49;
    private const uint TextStyle = 1;
    private const double ColumnWidth = 18;

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = Type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.xlsx\"";
        await http.Response.Body.WriteAsync(Write(), http.RequestAborted);
    }

    /// <summary>The whole file.</summary>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            WriteSheet(sheet);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        return file.ToArray();
    }

    private void WriteSheet(WorksheetPart part)
    {
        using var to = OpenXmlWriter.Create(part);
        to.WriteStartElement(new Worksheet());
        to.WriteElement(new Columns(new Column { Min = 1, Max = (uint)head.Count, Width = ColumnWidth, CustomWidth = true, Style = TextStyle }));
        to.WriteStartElement(new SheetData());
        foreach (var row in rows.Prepend(head))
            to.WriteElement(new Row(row.Select(static text => new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = TextStyle })));
        to.WriteEndElement();
        to.WriteEndElement();
    }

    // The form asks for one of each kind, whether it is used or not.
    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true }));
}
