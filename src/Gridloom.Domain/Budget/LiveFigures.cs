using Gridloom.Domain.Access;
using Gridloom.Domain.Indicators;

namespace Gridloom.Domain.Budget;

/// <summary>Makes live values of case figures (算实时值).</summary>
public static class LiveFigures
{
    /// <summary>Counts cases, as <see cref="Figures"/> and <see cref="CaseFigures"/> both do.</summary>
    public delegate IReadOnlyList<FigureRow> Counter(FigureQuestion question, Grouping grouping, IReadOnlyList<CaseMeasure> measures);

    /// <summary>The question for a year's cases at a cut-off (全年口径): all of it, whether it is over or not.</summary>
    public static FigureQuestion Year(long year, Instant cutOff, Condition? sight) => new()
    {
        From = new DateOnly((int)year, 1, 1),
        To = new DateOnly((int)year, 12, 31),
        CutOff = cutOff,
        Sight = sight,
    };

    /// <summary>The same up to the last whole day before a cut-off within the year, or at its end.</summary>
    public static FigureQuestion UpTo(long year, Instant cutOff, Condition? sight)
    {
        var (whole, last) = (Year(year, cutOff, sight), new Instant(cutOff.Microseconds - 1).ChinaDay());
        return last < whole.From ? whole with { To = whole.From } : last < whole.To ? whole with { To = last } : whole;
    }

    /// <param name="year">From <see cref="Year"/>; the source says by which instant it counts.</param>
    public static LiveFigure Of(LiveSource source, FigureQuestion year, Counter count, bool withTrend)
    {
        var question = year with { By = source.By };
        var counts = count(question, Grouping.None, source.Measures)[0].Counts;
        var parts = source.Measures.Zip(counts, (measure, n) => new LivePart(measure, question, n)).ToList();
        var workers = source.Kind is LiveKind.Workers or LiveKind.MonthlyPerWorker ? CountWorkers(source, question, count) : (long?)null;
        return new(source, Value(source.Kind, counts, workers, YearPassed.At(question.From.Year, question.CutOff.ChinaDay())), parts, workers, withTrend ? Trend(source, question, count) : []);
    }

    private static decimal? Value(LiveKind kind, IReadOnlyList<long> counts, long? workers, YearPassed passed) => kind switch
    {
        LiveKind.Count => counts.Sum(),
        LiveKind.Rate => Percent(counts),
        LiveKind.Workers => workers,
        _ => workers is > 0 && passed.Days > 0 ? counts.Sum() / (decimal)workers.Value / (12m * passed.Days / passed.Of) : null,
    };

    private static decimal? Percent(IReadOnlyList<long> counts) => counts[1] == 0 ? null : counts[0] * 100m / counts[1];

    private static long CountWorkers(LiveSource source, FigureQuestion question, Counter count) =>
        count(question, Grouping.Worker, source.Measures).LongCount(row => row.Group is not (null or Actor.PublicAccount));

    private static List<LivePoint> Trend(LiveSource source, FigureQuestion question, Counter count)
    {
        if (source.Kind is LiveKind.Workers or LiveKind.MonthlyPerWorker) return [];
        var today = question.CutOff.ChinaDay();
        var sum = 0L;
        return
        [
            .. count(question, Grouping.Month, source.Measures).Where(month => month.Cases.From <= today)
                .Select(month => new LivePoint(month.Group!, source.Kind == LiveKind.Rate ? Percent(month.Counts) : sum += month.Counts.Sum())),
        ];
    }
}
