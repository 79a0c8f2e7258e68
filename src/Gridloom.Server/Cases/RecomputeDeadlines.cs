using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>
/// 重算时限: when the calendar has got a year that it did not have at the last start, the running deadlines that count on it are computed
/// again, each with its reason in the case's history. A start that is cut off goes on where it stopped, since what has moved moves no more.
/// </summary>
internal sealed partial class RecomputeDeadlines(Store store, Turns turns, CaseLookup cases, CaseLifecycle lifecycle, ILogger<RecomputeDeadlines> log) : BackgroundService
{
    /// <summary>One district; how many cases got other deadlines.</summary>
    public async Task<long> Run(string district, CancellationToken stop)
    {
        var loaded = lifecycle.Rules.Calendar.Years;
        var known = (await store.List<long>("select year from case_calendar where district = @district", new { district }, stop)).ConvertAll(year => (int)year);
        var added = loaded.Except(known).ToList();
        var moved = 0L;
        // At the very first start there is nothing that an older calendar has computed.
        if (known.Count > 0 && added.Count > 0) moved = await Move(district, added, stop);
        if (added.Count > 0) await Remember(district, added);
        return moved;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        try
        {
            foreach (var district in await store.List<string>("select distinct district from case_counter", null, stop))
            {
                var moved = await Run(district, stop);
                if (moved > 0) Moved(moved, district);
            }
        }
        catch (Exception outage) when (outage is not OperationCanceledException)
        {
            // The years are not remembered, so the next start tries again.
            Failed(outage);
        }
    }

    private async Task<long> Move(string district, List<int> years, CancellationToken stop)
    {
        var reason = $"载入 {string.Join('、', years.Select(y => y.ToString(CultureInfo.InvariantCulture)))} 年工作日历";
        var moved = 0L;
        foreach (var c in (await cases.Open(Actor.System(district), stop)).Where(c => CaseLifecycle.CountsOn(c.ToFile(), years)))
            if (await MoveOne(district, c.Number, reason)) moved++;
        return moved;
    }

    private async Task<bool> MoveOne(string district, string number, string reason)
    {
        var outcome = await turns.Take<string>(Actor.System(district), async turn =>
        {
            var c = (await turn.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.number = @number", new { turn.District, number }))!.ToFile();
            if (lifecycle.Recompute(c, reason) is not { } recomputed) return "";
            CaseStore.Change(turn, CaseHistory.Apply(c, recomputed), recomputed);
            return number;
        });
        return outcome.Succeeded(out var told, out _) ? told.Length > 0 : throw new InvalidOperationException($"The deadlines of {number} could not be computed again.");
    }

    private async Task Remember(string district, List<int> years)
    {
        var outcome = await turns.Take<string>(Actor.System(district), turn =>
        {
            foreach (var year in years)
                turn.Save("insert into case_calendar (district, year) values (@District, @Year) on conflict do nothing", new { turn.District, Year = (long)year });
            return new(district);
        });
        if (!outcome.Succeeded(out _, out var refused)) throw new InvalidOperationException(refused.English);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A new year of the calendar moved deadlines of {Cases} cases in district {District}.")]
    private partial void Moved(long cases, string district);

    [LoggerMessage(Level = LogLevel.Error, Message = "Deadlines were not computed again; the next start will.")]
    private partial void Failed(Exception outage);
}
