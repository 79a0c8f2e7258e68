using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Server.Budget.Forms;

/// <summary>Writes a filled form as a workbook (XLSX 表格): merged cells where the form has them, amounts as numbers that look as printed, ready to be printed.</summary>
internal static class FormXlsx
{
    private const uint A3 = 8, A4 = 9, Smaller = 88;

    public static byte[] Write(FamilySheet sheet)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var looks = new FormLooks(sheet.Page == SheetPage.Wide);
            var (sheets, names) = (new DocumentFormat.OpenXml.Spreadsheet.Sheets(), new DefinedNames());
            foreach (var (index, parts) in sheet.Parts.GroupBy(part => part.Name, StringComparer.Ordinal).Select(Enumerable.ToList).Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                var page = parts[0].Page ?? sheet.Page;
                var rows = new FormSheetRows(page, looks);
                part.Worksheet = Worksheet(parts, rows, page);
                sheets.AppendChild(new Sheet { Name = parts[0].Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part) });
                if (rows.Head is { } head) names.AppendChild(new DefinedName($"'{parts[0].Name}'!${head.First}:${head.Last}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
            }
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = looks.Stylesheet();
            book.Workbook = names.HasChildren ? new Workbook(sheets, names) : new Workbook(sheets);
        }
        return file.ToArray();
    }

    private static Worksheet Worksheet(List<SheetPart> parts, FormSheetRows rows, SheetPage page)
    {
        rows.Write(parts);
        var worksheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = parts.Count == 1 }), rows.Columns(), rows.Data);
        if (rows.Merged.HasChildren) worksheet.AppendChild(rows.Merged);
        worksheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            Setup(page, parts.Count == 1),
            new HeaderFooter(new OddFooter("&C第 &P 页　共 &N 页")));
        if (rows.Breaks.HasChildren) worksheet.AppendChild(rows.Breaks);
        return worksheet;
    }

    // A sheet that is fitted to the page's width forgets where its pages end: where forms follow one another, they are printed a little smaller instead.
    private static PageSetup Setup(SheetPage page, bool fitted)
    {
        var setup = new PageSetup { PaperSize = page == SheetPage.Wide ? A3 : A4, Orientation = page == SheetPage.Portrait ? OrientationValues.Portrait : OrientationValues.Landscape };
        if (fitted) (setup.FitToWidth, setup.FitToHeight) = (1, 0);
        else setup.Scale = Smaller;
        return setup;
    }
}
