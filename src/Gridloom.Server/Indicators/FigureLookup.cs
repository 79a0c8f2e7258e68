using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Indicators;

/// <summary>What other modules' pages may ask of the figures (指标查询): the last days of what a person sees, every number with its list.</summary>
internal sealed class FigureLookup(Cases.CaseFactsLookup cases, ShowFigures.Handler figures, CaseMeasures measures)
{
    /// <summary>How far back the home pages look.</summary>
    public const int Days = 30;

    // The way of a case, and the character on each step's seal.
    private static readonly (string Measure, string Character)[] Way =
        [("reported", "报"), ("accepted", "受"), ("filed", "立"), ("dispatched", "派"), ("handled", "处"), ("checked", "查"), ("closed", "结")];

    /// <summary>A count and the list of exactly what it counts.</summary>
    public sealed record Counted(string Character, string Name, long Count, string Href);

    /// <summary>A rate and what it is made of.</summary>
    public sealed record Rated(string Name, string Value, Counted Part, Counted Whole);

    /// <summary>The last days at a glance.</summary>
    /// <param name="Loop">By report time, from the report to the closing.</param>
    /// <param name="Trends">By closing time: the closing rate, and reports beside closings.</param>
    /// <param name="Year">The main rates of this year, by report time.</param>
    public sealed record Glance(IReadOnlyList<Counted> Loop, IReadOnlyList<Trend> Trends, IReadOnlyList<Rated> Year, string YearHref);

    /// <summary>The loop of the last days and the rates of the year, as far as the person sees.</summary>
    public Task<Glance> LastDays(Actor actor, Instant now, Words t, CancellationToken stop) => cases.Ask(actor.District, held =>
    {
        var days = Last(actor, now, Days);
        var year = days with { From = new(days.To.Year, 1, 1) };
        CaseMeasure[] loop = [.. Way.Select(step => measures.Find(step.Measure)!)];
        return new Glance(
            [.. Way.Zip(loop).Select(step => Of(Together(held, days, loop), step.Second, step.First.Character, t))], Trends(held, days with { By = CountBy.Closing }, t),
            [.. Rates(Together(held, year, figures.MainMeasures), t)], ShowFigures.Address + "?" + year.ToQuery());
    }, stop);

    /// <summary>What came in and what went out day by day, as a small trend: the first measure as bars, the second as a line.</summary>
    /// <param name="only">Only what this account reported; null for all that the person sees.</param>
    public Task<Trend> InAndOut(Actor actor, Instant now, (string Name, string In, string? Out, string? Only) asked, Words t) => cases.Ask(actor.District, held =>
    {
        var question = Last(actor, now, Days / 2) with { By = CountBy.Closing, Worker = asked.Only };
        CaseMeasure[] both = [.. new[] { asked.In, asked.Out }.OfType<string>().Select(code => measures.Find(code)!)];
        return Flow(asked.Name, [.. held.Series(question, question.Days(), both).Select(row => new FigureLine(row, both))], both, t);
    }, CancellationToken.None);

    private IReadOnlyList<Trend> Trends(CaseFigures held, FigureQuestion days, Words t)
    {
        var closing = figures.MainRates.First(rate => rate.Code == "closing-rate");
        CaseMeasure[] both = [measures.Find("reported")!, measures.Find("closed")!];
        CaseMeasure[] counted = [.. both, closing.ByClosing];
        FigureLine[] lines = [.. held.Series(days, days.Days(), counted).Select(row => new FigureLine(row, counted))];
        return
        [
            new("trend-closing-rate", t["结案率，按结案时间"], [.. lines.Select(FigureTrends.Day)], [new(NameOf(closing, t), [.. lines.Select(line => FigureTrends.Rate(line, closing))])]) { Percent = true, Unit = "%" },
            Flow(t["每天上报与结案"], lines, both, t),
        ];
    }

    private static Trend Flow(string name, FigureLine[] lines, CaseMeasure[] both, Words t) =>
        new("trend-flow", name, [.. lines.Select(FigureTrends.Day)], [.. both.Select(m => new TrendLine(NameOf(m, t), [.. lines.Select(line => FigureTrends.Count(line, m))]))]) { Bars = true, Unit = t["宗"] };

    private IEnumerable<Rated> Rates(FigureLine line, Words t) => figures.MainRates.Select(rate =>
        new Rated(NameOf(rate, t), line.Rate(rate).Show(), Of(line, rate.Numerator, "", t), Of(line, rate.Denominator(line.Cases.By), "", t)));

    private static FigureLine Together(CaseFigures held, FigureQuestion question, IReadOnlyList<CaseMeasure> asked) => new(held.Count(question, Grouping.None, asked)[0], asked);

    private static FigureQuestion Last(Actor actor, Instant now, int days) =>
        new() { From = now.ChinaDay().AddDays(1 - days), To = now.ChinaDay(), CutOff = now, Sight = FigureSight.Of(actor) };

    private static Counted Of(FigureLine line, CaseMeasure measure, string character, Words t) => new(character, NameOf(measure, t), line.Count(measure), line.ListOf(measure));

    private static string NameOf(CaseMeasure m, Words t) => t.InEnglish ? m.English : m.Name;

    private static string NameOf(RateFormula f, Words t) => t.InEnglish ? f.English : f.Name;
}
