using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Storage;
using CaseLookup = Gridloom.Server.Cases.CaseLookup;

namespace Gridloom.Server.Budget;

/// <summary>A project's form with its values at one instant (绩效目标表), as the page and the API both show it.</summary>
internal sealed record ProjectSheet(StoredProject Project, StoredDocument Document, Instant CutOff, YearPassed Passed, IReadOnlyList<SheetLine> Lines);

/// <param name="Live">Null when no measure gives the value.</param>
/// <param name="Entered">The newest value entered by hand; null when none was.</param>
/// <param name="Why">Why there is no live value; null when there is one.</param>
internal sealed record SheetLine(StoredIndicator Indicator, Target Target, Counted? Live, StoredValue? Entered, NotMeasured? Why)
{
    /// <summary>The share of the target that a growing count has reached, in percent; null where the target is no sum to be reached.</summary>
    public decimal? Done => Live is { } live && Target is Target.Measured { Number: > 0 } measured && IsFloor(measured) ? live.Count * 100m / measured.Number : null;

    public IndicatorStanding StandingIn(YearPassed year)
    {
        if (Why?.Entry == WayIn.NotApplicable) return IndicatorStanding.NotApplicable;
        if (Live is { } live)
            return Target.Met(live.Count) switch
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

    /// <summary>How far a hand-entered number lies from its target, signed: negative is too little. Null when it is reached or no number decides.</summary>
    public decimal? Gap =>
        Live is null && Entered is not null && Target is Target.Measured measured && HandValue.NumberOf(Entered.ValueText) is { } number && Target.Met(number) == false
            ? number - measured.Number
            : null;

    private static bool IsFloor(Target.Measured measured) => measured.Comparator is TargetComparator.None or TargetComparator.AtLeast or TargetComparator.MoreThan;
}

/// <param name="Url">The list of exactly what is counted.</param>
internal sealed record Counted(string Measure, long Count, string Url, Bilingual Note);

/// <summary>Computes the sheets. A figure and its list both lie within the reader's scope, so that the number always equals what it opens to.</summary>
internal sealed class ProjectSheets(BudgetReader reader, IndicatorBook book, CaseLookup cases, Clocks clocks)
{
    /// <summary>Null when the district has no such project.</summary>
    public async Task<ProjectSheet?> Find(Actor actor, string id, CancellationToken stop)
    {
        if (await reader.FindProject(actor.District, id, stop) is not ({ } project, { } document)) return null;
        var now = clocks.Now(actor.District);
        var entered = (await reader.NewestValues(actor.District, id, stop)).ToDictionary(v => v.Indicator, StringComparer.Ordinal);
        var lines = new List<SheetLine>();
        foreach (var indicator in await reader.Indicators(actor.District, id, stop))
        {
            var live = await Count(actor, indicator, document, stop);
            lines.Add(new(indicator, Target.Read(indicator.Target), live, live is null ? entered.GetValueOrDefault(indicator.Id) : null,
                live is null ? book.ReasonFor(indicator.Level2, indicator.Name) : null));
        }
        return new(project, document, now, YearPassed.At(document.TargetYear, now.ChinaDay()), lines);
    }

    private async Task<Counted?> Count(Actor actor, StoredIndicator indicator, StoredDocument document, CancellationToken stop)
    {
        if (book.FindBinding(document.Template, indicator.Name) is not { } binding) return null;
        var (count, url) = binding.Measure switch
        {
            Measure.CasesReported => await cases.ReportedIn(actor, document.TargetYear, stop),
            _ => throw new InvalidOperationException($"Nothing counts {binding.Measure}."),
        };
        return new(binding.Measure, count, url + "&figure=" + indicator.Project, binding.Note);
    }
}
