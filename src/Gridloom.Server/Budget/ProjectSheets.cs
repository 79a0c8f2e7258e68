using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
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
        if (Entered is null) return Why!.Entry is WayIn.Later or WayIn.Never ? IndicatorStanding.Unmeasured : IndicatorStanding.Awaited;
        return HandValue.NumberOf(Entered.ValueText) is not { } number ? IndicatorStanding.Judged : Target.Met(number) switch
        {
            true => IndicatorStanding.Met,
            false => IndicatorStanding.Missed,
            null => IndicatorStanding.Judged,
        };
    }

    /// <summary>How far the number lies from its target, signed: negative is too little. Null when it is reached, still growing, or no number decides.</summary>
    public decimal? Gap => Done is null && Number is { } number && Target is Target.Measured measured && Target.Met(number) == false ? number - measured.Number : null;

    private decimal? Number => Live is { Figure: var live } ? live.Shown(Target) : Entered is null ? null : HandValue.NumberOf(Entered.ValueText);

    private static bool IsFloor(Target.Measured measured) => measured.Comparator is TargetComparator.None or TargetComparator.AtLeast or TargetComparator.MoreThan;
}

/// <summary>Computes the sheets. A figure and its list both lie within the reader's scope, so that the number always equals what it opens to.</summary>
internal sealed class ProjectSheets(BudgetReader reader, IndicatorBook book, LiveFigureLookup figures, Clocks clocks)
{
    /// <summary>What the lines of one or more sheets are made of.</summary>
    private sealed record Values(Instant CutOff, IReadOnlyDictionary<Binding, LiveFigure> Live, IReadOnlyDictionary<string, StoredValue> Entered);

    /// <summary>One sheet with its trends; null when the district has no such project.</summary>
    public async Task<ProjectSheet?> Find(Actor actor, string id, CancellationToken stop)
    {
        if (await reader.FindProject(actor.District, id, stop) is not ({ } project, { } document)) return null;
        var indicators = await reader.Indicators(actor.District, id, stop);
        var entered = await reader.NewestValues(actor.District, id, stop);
        var live = await Ask(actor, [.. indicators.Select(i => book.FindBinding(document.Template, i.Name))], (document.TargetYear, WithTrend: true), stop);
        return ToSheet(project, document, indicators, live with { Entered = entered.ToDictionary(v => v.Indicator, StringComparer.Ordinal) });
    }

    /// <summary>All sheets of a year, without trends, in the order of their documents; of each document the unit as a whole comes last.</summary>
    public async Task<IReadOnlyList<ProjectSheet>> OfYear(Actor actor, long year, CancellationToken stop)
    {
        var documents = (await reader.Documents(actor.District, stop)).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var projects = await reader.Projects(actor.District, year, stop);
        projects.AddRange(await reader.WholeUnits(actor.District, year, stop));
        var indicators = (await reader.IndicatorsOfYear(actor.District, year, stop)).ToLookup(i => i.Project, StringComparer.Ordinal);
        var entered = await reader.NewestValuesOfYear(actor.District, year, stop);
        var bound = projects.SelectMany(p => indicators[p.Id].Select(i => book.FindBinding(documents[p.Document].Template, i.Name)));
        var live = await Ask(actor, [.. bound], (year, WithTrend: false), stop);
        var values = live with { Entered = entered.ToDictionary(v => v.Indicator, StringComparer.Ordinal) };
        return [.. projects.Select(p => ToSheet(p, documents[p.Document], [.. indicators[p.Id]], values))];
    }

    private async Task<Values> Ask(Actor actor, IReadOnlyList<Binding?> bindings, (long Year, bool WithTrend) of, CancellationToken stop)
    {
        var now = clocks.Now(actor.District);
        var bound = bindings.OfType<Binding>().Distinct().ToList();
        var live = bound.Count == 0 ? [] : await figures.Of(actor, bound.ConvertAll(b => b.Source), (of.Year, now, of.WithTrend), stop);
        return new(now, bound.Zip(live).ToDictionary(p => p.First, p => p.Second), new Dictionary<string, StoredValue>());
    }

    private ProjectSheet ToSheet(StoredProject project, StoredDocument document, IReadOnlyList<StoredIndicator> indicators, Values values) =>
        new(project, document, values.CutOff, YearPassed.At(document.TargetYear, values.CutOff.ChinaDay()), [.. indicators.Select(i => ToLine(i, document, values))]);

    private SheetLine ToLine(StoredIndicator indicator, StoredDocument document, Values values)
    {
        var target = Target.Read(indicator.Target, indicator.CycleTarget);
        return book.FindBinding(document.Template, indicator.Name) is { } binding
            ? new(indicator, target, (values.Live[binding], binding.Note), null, null)
            : new(indicator, target, null, values.Entered.GetValueOrDefault(indicator.Id), book.ReasonFor(indicator.Level2, indicator.Name));
    }
}
