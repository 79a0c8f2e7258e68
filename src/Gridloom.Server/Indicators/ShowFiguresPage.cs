using Gridloom.Domain;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Indicators;

/// <summary>Draws the figures (指标页), and writes their table as a file.</summary>
internal sealed class ShowFiguresPage(Frames frames, FigureForm form, FigureGroups groups, ShowFigures.Handler figures)
{
    /// <summary>Beyond this many lines a page is no longer read; the file has them all.</summary>
    public const int GroupsShown = 100;

    public async Task<IResult> Show(HttpContext http, Caller caller, FigureSheet sheet, Problem? refused)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var asked = sheet.Asked;
        return Pages.Show<FiguresPage>(frames.For(http, t["指标"], RailEntry.Figures), new FiguresModel
        {
            Fields = FigureForm.FieldsOf(asked),
            Choices = form.Choices(caller.Actor, t),
            Periods = FigureForm.Periods(asked, t),
            Conditions = form.Conditions(caller.Actor.District, asked, t),
            Basis = asked.Question.By == CountBy.Report ? t["按上报时间：期间上报的案件，及其至今的办理情况"] : t["按结案时间：期间办成的，对期间到期应办的"],
            CutOff = asked.Question.CutOff,
            Counts = [.. figures.Measures.Select(m => Count(sheet.Together, m, t))],
            Rates = [.. figures.Rates.Select(f => Rate(sheet.Together, f, t))],
            Table = sheet.Groups.Count == 0 ? null : await Table(http, caller, sheet, t),
            Trends = FigureTrends.Of(sheet, figures, t),
            ExportHref = FigureForm.AddressOf(asked, ShowFigures.FileAddress),
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>All groups with their main counts and rates; how it was counted stands in every line, so that no line is read without it.</summary>
    public IResult File(HttpContext http, Caller caller, FigureSheet sheet)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        string[] head = [t["代码"], t["名称"], .. figures.MainMeasures.Select(m => NameOf(m, t)), .. figures.MainRates.Select(f => NameOf(f, t)), t["口径"], t["自"], t["至（含当日）"], t["数据截止"]];
        return new Csv("figures", head, Lines(sheet, line => Cells(caller, sheet, line, t)));
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Lines(FigureSheet sheet, Func<FigureLine, ValueTask<IReadOnlyList<string>>> cells)
    {
        foreach (var line in sheet.Groups) yield return await cells(line);
        yield return await cells(sheet.Together);
    }

    private async ValueTask<IReadOnlyList<string>> Cells(Caller caller, FigureSheet sheet, FigureLine line, Words t)
    {
        var q = line.Cases;
        var name = line == sheet.Together ? t["合计"] : await groups.NameOf(caller.Actor.District, (sheet.Asked.By, line.Group), t, CancellationToken.None);
        return
        [
            line.Group ?? "", name, .. figures.MainMeasures.Select(m => line.Count(m).ToString(System.Globalization.CultureInfo.InvariantCulture)), .. figures.MainRates.Select(f => line.Rate(f).Show()),
            q.By == CountBy.Report ? t["按上报时间"] : t["按结案时间"], Ui.Show.Day(q.From), Ui.Show.Day(q.To), Ui.Show.Machine(q.CutOff),
        ];
    }

    private async Task<FigureTable> Table(HttpContext http, Caller caller, FigureSheet sheet, Words t)
    {
        var rows = new List<FigureGroupRow>();
        foreach (var line in sheet.Groups.Take(GroupsShown))
        {
            var name = await groups.NameOf(caller.Actor.District, (sheet.Asked.By, line.Group), t, http.RequestAborted);
            rows.Add(Row(name, FigureForm.AddressOf(new(line.Cases, Grouping.None), ShowFigures.Address), line, t));
        }

        return new(FigureGroups.Name(sheet.Asked.By, t), [.. figures.MainRates.Select(f => NameOf(f, t))], rows, Row(t["合计"], null, sheet.Together, t), sheet.Groups.Count - rows.Count);
    }

    private FigureGroupRow Row(string name, string? href, FigureLine line, Words t) =>
        new(name, href, Count(line, figures.MainMeasures[0], t), [.. figures.MainRates.Select(f => Rate(line, f, t))]);

    private static CountShown Count(FigureLine line, CaseMeasure m, Words t) => new(NameOf(m, t), line.Count(m), line.ListOf(m), m.Explanation);

    private static RateShown Rate(FigureLine line, RateFormula f, Words t)
    {
        var (rate, under) = (line.Rate(f), f.Denominator(line.Cases.By));
        return new(
            NameOf(f, t), rate.Show(), Count(line, f.Numerator, t), Count(line, under, t), rate.Denominator == 0 ? t["本期没有“{0}”的案件", NameOf(under, t)] : null,
            f.Explanation, t["公式 {0}，{1} 起用", RateFormulas.Version, Ui.Show.Day(f.Since)]);
    }

    private static string NameOf(CaseMeasure m, Words t) => t.InEnglish ? m.English : m.Name;

    private static string NameOf(RateFormula f, Words t) => t.InEnglish ? f.English : f.Name;
}
