using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget.Ties;
using Gridloom.Server.Storage;
using LiveFigureLookup = Gridloom.Server.Indicators.LiveFigureLookup;

namespace Gridloom.Server.Budget;

/// <summary>A project's form with its values at one instant (绩效目标表), as the page and the API both show it.</summary>
internal sealed record ProjectSheet(StoredProject Project, StoredDocument Document, Instant CutOff, YearPassed Passed, IReadOnlyList<SheetLine> Lines)
{
    public IndicatorCounts Counts => IndicatorCounts.Of([.. Lines.Select(line => line.StandingIn(Passed))]);
}

/// <param name="Live">Null when no figure gives the value.</param>
/// <param name="Entered">The newest value entered by hand; null when none was.</param>
/// <param name="Why">Why there is no live value; null when a figure gives it.</param>
internal sealed record SheetLine(StoredIndicator Indicator, Target Target, (LiveFigure Figure, Bilingual Note)? Live, StoredValue? Entered, NotMeasured? Why)
{
    /// <summary>What a tied questionnaire or kind of work has come to; null for other indicators.</summary>
    public TiedValue? Tied { get; init; }

    /// <summary>The share of the target that a growing count has reached, in percent; null where the target is no sum to be reached.</summary>
    public decimal? Done => Live is { Figure: { Source.Kind: LiveKind.Count, Value: { } value } } && Target is Target.Measured { Number: > 0 } measured && IsFloor(measured)
        ? value * 100m / measured.Number
        : null;

    public IndicatorStanding StandingIn(YearPassed year)
    {
        if (Why?.Entry == WayIn.NotApplicable) return IndicatorStanding.NotApplicable;
        if (Live is { Figure: var live })
            return live.Value is not { } value ? IndicatorStanding.Unmeasured : Target.Met(value) switch
            {
                true => IndicatorStanding.Met,
                false when Done is { } done && !year.IsOver => done >= year.Percent ? IndicatorStanding.OnTrack : IndicatorStanding.Behind,
                false => IndicatorStanding.Missed,
                null => IndicatorStanding.Judged,
            };
        if (Tied is { } tied) return tied.Value is not { } counted ? IndicatorStanding.Unmeasured : StandingOf(counted);
        if (Entered is null) return Why!.Entry is WayIn.Later or WayIn.Never ? IndicatorStanding.Unmeasured : IndicatorStanding.Awaited;
        return HandValue.NumberOf(Entered.ValueText) is not { } number ? IndicatorStanding.Judged : StandingOf(number);
    }

    private IndicatorStanding StandingOf(decimal number) => Target.Met(number) switch
    {
        true => IndicatorStanding.Met,
        false => IndicatorStanding.Missed,
        null => IndicatorStanding.Judged,
    };

    /// <summary>How far the number lies from its target, signed: negative is too little. Null when it is reached, still growing, or no number decides.</summary>
    public decimal? Gap => Done is null && Number is { } number && Target is Target.Measured measured && Target.Met(number) == false ? number - measured.Number : null;

    /// <summary>The value as a number in the target's unit; null where there is none, or only words.</summary>
    public decimal? Number => Live is { Figure: var live } ? live.Shown(Target) : Tied is { } tied ? tied.Shown : Entered is null ? null : HandValue.NumberOf(Entered.ValueText);

    private static bool IsFloor(Target.Measured measured) => measured.Comparator is TargetComparator.None or TargetComparator.AtLeast or TargetComparator.MoreThan;
}

/// <summary>Computes the sheets. A figure and its list both lie within the reader's scope, so that the number always equals what it opens to.</summary>
internal sealed class ProjectSheets(BudgetReader reader, IndicatorBook book, LiveFigureLookup figures, TieLookup ties, Clocks clocks)
{
    /// <summary>What the lines of one or more sheets are made of.</summary>
    private sealed record Values(
        Instant CutOff, IReadOnlyDictionary<string, IndicatorTie> Ties, IReadOnlyDictionary<LiveSource, LiveFigure> Live, IReadOnlyDictionary<IndicatorTie, TiedValue> Tied,
        IReadOnlyDictionary<string, StoredValue> Entered);

    /// <summary>Indicators of one template's document.</summary>
    private sealed record Asked(string Template, StoredIndicator Indicator);

    /// <summary>One sheet with its trends; null when the district has no such project.</summary>
    public async Task<ProjectSheet?> Find(Actor actor, string id, CancellationToken stop)
    {
        if (await reader.FindProject(actor.District, id, stop) is not ({ } project, { } document)) return null;
        var indicators = await reader.Indicators(actor.District, id, stop);
        var entered = await reader.NewestValues(actor.District, id, stop);
        var now = clocks.Now(actor.District);
        var values = await Ask(actor, [.. indicators.Select(i => new Asked(document.Template, i))], (document.TargetYear, now, sources => figures.Of(actor, sources, (document.TargetYear, now, WithTrend: true), stop)), stop);
        return ToSheet(project, document, indicators, values with { Entered = entered.ToDictionary(v => v.Indicator, StringComparer.Ordinal) });
    }

    /// <summary>One sheet as it was at an earlier instant, without trends; null when the district has no such project.</summary>
    public async Task<ProjectSheet?> FindAt(Actor actor, string id, Instant cutOff, CancellationToken stop)
    {
        if (await reader.FindProject(actor.District, id, stop) is not ({ } project, { } document)) return null;
        var indicators = await reader.Indicators(actor.District, id, stop);
        var values = await Ask(actor, [.. indicators.Select(i => new Asked(document.Template, i))], (document.TargetYear, cutOff, sources => figures.UpTo(actor, sources, (document.TargetYear, cutOff), stop)), stop);
        var entered = await reader.ValuesAsOf(actor.District, id, new Instant(cutOff.Microseconds - 1).ChinaDay(), stop);
        return ToSheet(project, document, indicators, values with { Entered = entered.ToDictionary(v => v.Indicator, StringComparer.Ordinal) });
    }

    /// <summary>All sheets of a year, without trends, in the order of their documents; of each document the unit as a whole comes last.</summary>
    public async Task<IReadOnlyList<ProjectSheet>> OfYear(Actor actor, long year, CancellationToken stop)
    {
        var documents = (await reader.Documents(actor.District, stop)).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var projects = await reader.Projects(actor.District, year, stop);
        projects.AddRange(await reader.WholeUnits(actor.District, year, stop));
        var indicators = (await reader.IndicatorsOfYear(actor.District, year, stop)).ToLookup(i => i.Project, StringComparer.Ordinal);
        var entered = await reader.NewestValuesOfYear(actor.District, year, stop);
        var now = clocks.Now(actor.District);
        var asked = projects.SelectMany(p => indicators[p.Id].Select(i => new Asked(documents[p.Document].Template, i))).ToList();
        var values = await Ask(actor, asked, (year, now, sources => figures.Of(actor, sources, (year, now, WithTrend: false), stop)), stop);
        return [.. projects.Select(p => ToSheet(p, documents[p.Document], [.. indicators[p.Id]], values with { Entered = entered.ToDictionary(v => v.Indicator, StringComparer.Ordinal) }))];
    }

    private async Task<Values> Ask(
        Actor actor, IReadOnlyList<Asked> asked, (long Year, Instant CutOff, Func<IReadOnlyList<LiveSource>, Task<IReadOnlyList<LiveFigure>>> Figures) of, CancellationToken stop)
    {
        var tied = await ties.Of(actor.District, asked.Select(a => a.Indicator.Id), stop);
        var sources = asked.Select(a => SourceOf(a.Template, a.Indicator, tied)?.Source).OfType<LiveSource>().Distinct().ToList();
        var live = sources.Count == 0 ? [] : await of.Figures(sources);
        var values = new Dictionary<IndicatorTie, TiedValue>();
        foreach (var tie in tied.Values.Distinct())
            if (await ties.ValueOf(actor, tie, (of.Year, of.CutOff), stop) is { } value) values[tie] = value;
        return new(of.CutOff, tied, sources.Zip(live).ToDictionary(p => p.First, p => p.Second), values, new Dictionary<string, StoredValue>());
    }

    /// <summary>The case figure that gives an indicator its value: that of its tie, or, without one, of the data files. Null where none does.</summary>
    private (LiveSource Source, Bilingual Note)? SourceOf(string template, StoredIndicator indicator, IReadOnlyDictionary<string, IndicatorTie> tied)
    {
        if (tied.GetValueOrDefault(indicator.Id) is { } tie) return ties.SourceOf(tie) is { } source ? (source, TieNames.NoteOf(source)) : null;
        return book.FindBinding(template, indicator.Name) is { } binding ? (binding.Source, binding.Note) : null;
    }

    private ProjectSheet ToSheet(StoredProject project, StoredDocument document, IReadOnlyList<StoredIndicator> indicators, Values values) =>
        new(project, document, values.CutOff, YearPassed.At(document.TargetYear, values.CutOff.ChinaDay()), [.. indicators.Select(i => ToLine(i, document, values))]);

    private SheetLine ToLine(StoredIndicator indicator, StoredDocument document, Values values)
    {
        var target = Target.Read(indicator.Target, indicator.CycleTarget);
        if (SourceOf(document.Template, indicator, values.Ties) is { } live) return new(indicator, target, (values.Live[live.Source], live.Note), null, null);
        var (entered, tie) = (values.Entered.GetValueOrDefault(indicator.Id), values.Ties.GetValueOrDefault(indicator.Id));
        if (tie is IndicatorTie.ByHand) return new(indicator, target, null, entered, TieNames.ByHand);
        if (tie is not null && values.Tied.TryGetValue(tie, out var tied)) return new(indicator, target, null, null, null) { Tied = tied };
        return new(indicator, target, null, entered, tie is null ? book.ReasonFor(indicator.Level2, indicator.Name) : TieNames.Gone);
    }
}
