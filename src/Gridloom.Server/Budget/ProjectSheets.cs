using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Storage;
using LiveFigureLookup = Gridloom.Server.Indicators.LiveFigureLookup;

namespace Gridloom.Server.Budget;

/// <summary>A project's form with its values at one instant (绩效目标表), as the page and the API both show it.</summary>
internal sealed record ProjectSheet(StoredProject Project, StoredDocument Document, Instant CutOff, YearPassed Passed, IReadOnlyList<SheetLine> Lines);

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
        if (Entered is null) return Why!.Entry == WayIn.Later ? IndicatorStanding.Unmeasured : IndicatorStanding.Awaited;
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
    /// <summary>Null when the district has no such project.</summary>
    public async Task<ProjectSheet?> Find(Actor actor, string id, CancellationToken stop)
    {
        if (await reader.FindProject(actor.District, id, stop) is not ({ } project, { } document)) return null;
        var now = clocks.Now(actor.District);
        var entered = (await reader.NewestValues(actor.District, id, stop)).ToDictionary(v => v.Indicator, StringComparer.Ordinal);
        var indicators = (await reader.Indicators(actor.District, id, stop)).ConvertAll(i => (Indicator: i, Binding: book.FindBinding(document.Template, i.Name)));
        var bound = indicators.ConvertAll(i => i.Binding).OfType<Binding>().Distinct().ToList();
        var live = bound.Zip(await figures.Of(actor, bound.ConvertAll(b => b.Source), (document.TargetYear, now, WithTrend: true), stop)).ToDictionary(p => p.First, p => p.Second);
        return new(project, document, now, YearPassed.At(document.TargetYear, now.ChinaDay()),
        [
            .. indicators.Select(i => i.Binding is { } binding
                ? new SheetLine(i.Indicator, TargetOf(i.Indicator), (live[binding], binding.Note), null, null)
                : new SheetLine(i.Indicator, TargetOf(i.Indicator), null, entered.GetValueOrDefault(i.Indicator.Id), book.ReasonFor(i.Indicator.Level2, i.Indicator.Name))),
        ]);
    }

    private static Target TargetOf(StoredIndicator indicator) => Target.Read(indicator.Target);
}
