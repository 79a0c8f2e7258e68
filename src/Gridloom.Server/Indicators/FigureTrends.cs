using System.Globalization;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Indicators;

/// <summary>How the figures of a question went over its days or months (指标走势).</summary>
internal static class FigureTrends
{
    /// <summary>A longer period is told by months: more days than these nobody can press on a drawing.</summary>
    public const int DaysMax = 62;

    /// <summary>By closing time each day is a question of its own over all cases, so fewer of them.</summary>
    public const int DaysMaxByClosing = 31;

    private const int RatePlaces = 4;

    // Rates that ought to be high; one that ought to be low would press these together at the top.
    private static readonly string[] Codes = ["closing-rate", "closing-on-time-rate", "handling-on-time-rate", "dispatch-on-time-rate"];

    /// <summary>One line a day, or a month for longer periods, as far as the cut-off; none when there is but one.</summary>
    public static IEnumerable<FigureLine> Count(CaseFigures figures, FigureQuestion question, IReadOnlyList<CaseMeasure> measures)
    {
        var parts = Parts(question);
        return parts.Count < 2 ? [] : figures.Series(question, parts, measures).Select(row => new FigureLine(row, measures));
    }

    /// <summary>Rates, the closing rate first, and the counts of reports.</summary>
    public static IReadOnlyList<Trend> Of(FigureSheet sheet, ShowFigures.Handler figures, Words t)
    {
        if (sheet.Series.Count == 0) return [];
        IReadOnlyList<string> periods = [.. sheet.Series.Select(line => Period(sheet, line))];
        var rates = Codes.Select(code => figures.MainRates.First(f => f.Code == code)).Select(f => new TrendLine(t.InEnglish ? f.English : f.Name, [.. sheet.Series.Select(line => Rate(line, f))]));
        return
        [
            new("trend-rates", t["率的走势"], periods, [.. rates]) { Percent = true, Unit = "%" },
            new("trend-reports", t["上报的走势"], periods, [Counted(sheet, figures.MainMeasures[0], t)]) { Bars = true, Unit = t["宗"] },
        ];
    }

    /// <summary>A point of a rate: what it is a rate of is what opens.</summary>
    public static TrendPoint Rate(FigureLine line, RateFormula formula)
    {
        var rate = line.Rate(formula);
        return rate.Denominator == 0
            ? new(null, rate.Show(), null)
            : new(Math.Round(rate.Numerator * 100m / rate.Denominator, RatePlaces), rate.Show(), line.ListOf(formula.Denominator(line.Cases.By)));
    }

    public static TrendPoint Count(FigureLine line, CaseMeasure measure) => new(line.Count(measure), Show.Count(line.Count(measure)), line.ListOf(measure));

    /// <summary>11-05 for a day, 2026-03 for a month.</summary>
    public static string Day(FigureLine line) => line.Cases.From.ToString("MM-dd", CultureInfo.InvariantCulture);

    private static TrendLine Counted(FigureSheet sheet, CaseMeasure measure, Words t) =>
        new(t.InEnglish ? measure.English : measure.Name, [.. sheet.Series.Select(line => Count(line, measure))]);

    private static string Period(FigureSheet sheet, FigureLine line) =>
        ByDay(sheet.Asked.Question) ? Day(line) : line.Cases.From.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static bool ByDay(FigureQuestion question) => question.To.DayNumber - question.From.DayNumber < (question.By == CountBy.Closing ? DaysMaxByClosing : DaysMax);

    // What is to come has no figures.
    private static List<FigureQuestion> Parts(FigureQuestion question)
    {
        var today = question.CutOff.ChinaDay();
        return [.. (ByDay(question) ? question.Days() : question.Months()).Where(part => part.From <= today)];
    }
}
