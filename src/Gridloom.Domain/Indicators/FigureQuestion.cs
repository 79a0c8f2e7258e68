namespace Gridloom.Domain.Indicators;

/// <summary>Which cases a figure is about (统计条件). A condition that is null asks nothing.</summary>
public sealed record FigureQuestion
{
    /// <summary>Stands for the cases that have no unit, or of which nobody told the risk or class of a hazard.</summary>
    public const string Nobody = "-";

    /// <summary>The first day in China, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day in China, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When it is asked: limits before this are past.</summary>
    public required Instant CutOff { get; init; }

    public CountBy By { get; init; }

    /// <summary>The start of an area's code.</summary>
    public string? Area { get; init; }

    /// <summary>Exactly this area and nothing below it: cases that were reported more coarsely than the figure is grouped.</summary>
    public bool AreaOnly { get; init; }

    /// <summary>A unit's code, or <see cref="Nobody"/>.</summary>
    public string? Unit { get; init; }
    public string? Class { get; init; }
    public string? Source { get; init; }
    public string? Worker { get; init; }

    /// <summary>A risk's code, or <see cref="Nobody"/>.</summary>
    public string? Risk { get; init; }

    /// <summary>The code of a hazard's class, or <see cref="Nobody"/>.</summary>
    public string? Hazard { get; init; }

    /// <summary>What the person who asks may see at all; null for whoever sees everything. It stands in no link: each reader brings their own.</summary>
    public Condition? Sight { get; init; }

    public FigurePeriod Period => new(StartOf(From), StartOf(To.AddDays(1)), CutOff, By);

    /// <summary>What every counted case meets, whichever the measure; null when nothing is asked.</summary>
    public Condition? Cohort
    {
        get
        {
            Condition?[] asked =
            [
                Sight,
                By == CountBy.Report ? new Within(CaseFacts.Reported, Period.From, Period.Until) : null,
                Area is null ? null : AreaOnly ? new TextIs(CaseFacts.Area, Area) : new TextStarts(CaseFacts.Area, Area),
                OrNone(CaseFacts.Unit, Unit), OrNone(CaseFacts.Risk, Risk), OrNone(CaseFacts.Hazard, Hazard),
                Exactly(CaseFacts.Class, Class), Exactly(CaseFacts.Source, Source), Exactly(CaseFacts.Worker, Worker),
            ];
            return asked.OfType<Condition>().Aggregate((Condition?)null, static (all, one) => all is null ? one : all & one);
        }
    }

    /// <summary>The exact predicate of the measure under this question: it counts, lists and exports.</summary>
    public Condition Cases(CaseMeasure measure)
    {
        var counts = measure.Counts.During(Period);
        return Cohort is { } cohort ? cohort & counts : counts;
    }

    /// <summary>The question about one group of its answer; months come from <see cref="Months"/>.</summary>
    public FigureQuestion Of(Grouping grouping, string? group) => grouping switch
    {
        Grouping.None => this,
        Grouping.Street or Grouping.Community or Grouping.Grid => InArea(grouping, group!),
        Grouping.Unit => this with { Unit = group ?? Nobody },
        Grouping.Class => this with { Class = group },
        Grouping.Source => this with { Source = group },
        Grouping.Worker => this with { Worker = group },
        Grouping.Risk => this with { Risk = group ?? Nobody },
        Grouping.Hazard => this with { Hazard = group ?? Nobody },
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "Nobody asks for a group of these."),
    };

    /// <summary>The question for each month in China that the period touches, in order, cut to the period.</summary>
    public IReadOnlyList<FigureQuestion> Months()
    {
        var months = new List<FigureQuestion>();
        for (var first = From; first <= To;)
        {
            var next = new DateOnly(first.Year, first.Month, 1).AddMonths(1);
            months.Add(this with { From = first, To = next <= To ? next.AddDays(-1) : To });
            first = next;
        }

        return months;
    }

    /// <summary>The question for each day in China of the period, in order.</summary>
    public IReadOnlyList<FigureQuestion> Days() =>
        [.. Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(n => From.AddDays(n)).Select(day => this with { From = day, To = day })];

    /// <summary>The query part of the address of a page that asks this: what a link has, without measure and cut-off.</summary>
    public string ToQuery() => FigureLink.Written(null, this, null);

    // The area that was asked may be smaller than the group: a grid's figure by street.
    private FigureQuestion InArea(Grouping grouping, string group) => Area is { } asked && asked.Length > group.Length
        ? this
        : this with { Area = group, AreaOnly = AreaOnly || group.Length < grouping.KeyLength() };

    private static Condition? OrNone(CaseFact fact, string? value) => value == Nobody ? new Missing(fact) : Exactly(fact, value);

    private static TextIs? Exactly(CaseFact fact, string? value) => value is null ? null : new TextIs(fact, value);

    private static Instant StartOf(DateOnly day) => Instant.From(new DateTimeOffset(day, TimeOnly.MinValue, Instant.ChinaOffset));
}
