using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Forecast;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>By when a unit is likely to be done with a case (预计办结), from what its last cases of the class took by their own clocks.</summary>
internal sealed class FinishForecasts(CaseLookup cases, CaseRulesLookup rules)
{
    // Some of the unit's newest cases are not handled yet.
    private const int Looked = FinishForecast.Last * 3 / 2;

    public async Task<ForecastTold> Of(Actor actor, CaseFile c, string unit, (Instant Now, Words T) at)
    {
        var like = new CaseFilter(Class: c.Class, Unit: unit);
        var continuous = IsContinuous(c);
        var handled = (await cases.List(actor, like, new(null, Looked), CancellationToken.None)).Select(static s => s.ToFile())
            .Where(file => file.HandledAt is not null && file.Limit is not null && IsContinuous(file) == continuous).OrderBy(file => file.HandledAt!.Value.Microseconds);
        var took = handled.Select(file => rules.For(file).Clock(file, CaseClockKind.Holder, at.Now)?.Used).OfType<TimeSpan>().ToList();
        var (t, list) = (at.T, like.ToUrl());
        if (FinishForecast.Of(took) is not { } forecast) return new(t["本小类由它办好的不足 {0} 宗，不作预计", FinishForecast.Enough], null, took.Count, list);
        string Span(TimeSpan span) => continuous ? Ui.Show.Wall((long)span.TotalMinutes, t) : Ui.Show.Working((long)span.TotalMinutes, t);
        var by = continuous ? at.Now + forecast.Most : rules.For(c).Rules.Calendar.AddWorkingTime(at.Now, forecast.Most);
        return new(t["一半在 {0} 内、八成在 {1} 内办好；照此 {2} 前", Span(forecast.Half), Span(forecast.Most), Ui.Show.Deadline(by, at.Now, t)], Ui.Show.Rate(forecast.Right, forecast.Tried), forecast.Cases, list);
    }

    private static bool IsContinuous(CaseFile c) => TimeLimit.Parse(c.Limit ?? "").Succeeded(out var limit, out _) && limit.Unit.IsContinuous();
}
