using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Lists;

/// <summary>Asks for exports and reads their files back.</summary>
internal static partial class Exports
{
    /// <summary>Asks for one at the API door, waits for its end, and returns its id.</summary>
    public static async Task<string> Export(this TestApp app, Person person, string list, string format, string query = "")
    {
        var asked = await person.Post("/exports", new { list, format, query });
        asked.Status.ShouldBe(202, asked.Body);
        await app.Finish();
        return asked["id"];
    }

    /// <summary>Runs all jobs of the district that have not ended.</summary>
    public static Task Finish(this TestApp app) => app.Get<JobWorker>().Drain(app.District, TestContext.Current.CancellationToken);

    public static async Task<byte[]> File(this Person person, string id)
    {
        using var response = await person.Http.GetAsync($"/exports/{id}/file", TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rows of a workbook, the head first: texts as they stand, numbers as digits, times as a spreadsheet shows them. It must be one by the library's own check.</summary>
    public static List<List<string>> Rows(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(document).Select(e => e.Description).ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var pane = sheet.GetFirstChild<SheetViews>()!.GetFirstChild<SheetView>()!.GetFirstChild<Pane>()!;
        (pane.TopLeftCell!.Value, pane.State!.Value).ShouldBe(("A2", PaneStateValues.Frozen));
        return [.. sheet.GetFirstChild<SheetData>()!.Elements<Row>().Select(row => row.Elements<Cell>().Select(Text).ToList())];
    }

    /// <summary>The rows of the list on its page as text, the head first.</summary>
    public static List<List<string>> TableOf(FormPage page)
    {
        var table = Table().Match(page.Html).Value;
        return [.. RowOf().Matches(table).Select(row => CellOf().Matches(row.Value).Where(cell => !cell.Value.Contains("tick-c", StringComparison.Ordinal)).Select(cell => System.Net.WebUtility.HtmlDecode(Tag().Replace(cell.Groups[1].Value, "")).Trim()).ToList())];
    }

    private static string Text(Cell cell)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString!.InnerText;
        if (cell.CellValue is null) return "";
        return cell.StyleIndex?.Value == 1 ? DateTime.FromOADate(double.Parse(cell.CellValue.Text, null)).ToString("yyyy-MM-dd HH:mm:ss", null) : cell.CellValue.Text;
    }

    [GeneratedRegex("<table class=\"tb cards\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex RowOf();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex CellOf();

    [GeneratedRegex("<span class=\"told\">.*?</span>|<b class=\"seal[^>]*>.*?</b>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
