using Gridloom.Domain;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Draws the sheets of single kinds and writes them as files (种类报表).</summary>
internal sealed class KindSheets(Frames frames, Indicators.FigureTableLookup figures, Territory.TerritoryLookup territory)
{
    /// <summary>What one of the sheets is.</summary>
    /// <param name="Title">Already in the reader's language, as all words here.</param>
    /// <param name="Sentence">Puts the sums into words.</param>
    public sealed record Sheet(string Address, string Title, string Sub, Indicators.FigureTableLookup.Plan Plan, Func<KindSheetRow, string> Sentence)
    {
        /// <summary>More numbers of a line than figures count; null for none.</summary>
        public Func<FigureQuestion, Task<KindSheetNumber>>? More { get; init; }
    }

    public async Task<IResult> Show(HttpContext http, Caller caller, Sheet sheet)
    {
        var read = figures.Read(http.Request.Query, caller.Actor).Succeeded(out var question, out var refused);
        var t = http.RequestServices.GetRequiredService<Words>();
        if (!read && !figures.Read(QueryCollection.Empty, caller.Actor).Succeeded(out question, out _)) return Answers.Refusal(http, refused!);
        return Pages.Show<KindSheetPage>(frames.For(http, sheet.Title, RailEntry.Cases), await Model(caller, sheet, question!, t) with { Error = refused?.ToFormError(t) }, refused?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The same as a file: the sum, then each table, the condition in every line.</summary>
    public async Task<IResult> File(HttpContext http, Caller caller, Sheet sheet, bool asCsv)
    {
        if (!figures.Read(http.Request.Query, caller.Actor).Succeeded(out var question, out var refused)) return Answers.Refusal(http, refused);
        var t = http.RequestServices.GetRequiredService<Words>();
        var model = await Model(caller, sheet, question, t);
        string[] head = [t["分组"], t["名称"], .. model.Together.Numbers.Select(n => n.Name), t["口径"], t["自"], t["至（含当日）"], t["区划"], t["数据截止"]];
        string[] end = [question.By == CountBy.Report ? t["按上报时间"] : t["按结案时间"], model.From, model.To, model.AreaName.Length == 0 ? t["全部"] : model.AreaName, Ui.Show.Machine(model.CutOff)];
        IReadOnlyList<string> Row(string group, KindSheetRow row) => [group, row.Name, .. row.Numbers.Select(n => n.Value), .. end];
        var rows = model.Tables.SelectMany(table => table.Rows.Select(row => Row(table.Name, row))).Prepend(Row("", model.Together));
        var name = sheet.Address.TrimStart('/');
        return asCsv ? new Csv(name, head, rows.ToAsyncEnumerable()) : new Xlsx(name, head, rows);
    }

    private async Task<KindSheetModel> Model(Caller caller, Sheet sheet, FigureQuestion question, Words t)
    {
        var counted = await figures.Count(question, sheet.Plan, (caller.Actor, t), CancellationToken.None);
        var ground = await territory.Of(caller.Actor.District);
        var (together, tables) = (await Row(counted.Together, sheet), new List<KindSheetTable>());
        foreach (var table in counted.Tables)
        {
            var rows = new List<KindSheetRow>();
            foreach (var line in table.Lines) rows.Add(await Row(line, sheet));
            tables.Add(new(table.Name, rows));
        }
        return new()
        {
            Title = sheet.Title, Sub = sheet.Sub, Address = sheet.Address,
            From = Ui.Show.Day(question.From), To = Ui.Show.Day(question.To), By = question.By == CountBy.Report ? "report" : "closing", Area = question.Area ?? "", CutOff = question.CutOff,
            Areas = CaseChoices.Areas(ground, caller.Actor.Scope, question.Area), AreaName = question.Area is { } area ? ground.NameBelow(area) : "",
            Together = together, Sentence = sheet.Sentence(together), Tables = tables,
            CsvHref = $"{sheet.Address}.csv?{question.ToQuery()}", XlsxHref = $"{sheet.Address}.xlsx?{question.ToQuery()}",
        };
    }

    private static async Task<KindSheetRow> Row(Indicators.FigureTableLookup.Line line, Sheet sheet)
    {
        var numbers = line.Numbers.Select(static n => new KindSheetNumber(n.Name, n.Value, n.Href, n.Explanation)).ToList();
        if (sheet.More is { } more) numbers.Add(await more(line.Cases));
        return new(line.Name, numbers);
    }
}
