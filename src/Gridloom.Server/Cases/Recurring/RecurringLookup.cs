using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Recurring;
using Gridloom.Domain.Territory;
using Gridloom.Server.Cases.Doubles;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Recurring;

/// <summary>What may be asked about recurring problems (屡发问题查询), within what the person may see.</summary>
internal sealed class RecurringLookup(Store store, DoubleRules rules)
{
    private sealed record Spot(string Class, long LongitudeE7, long LatitudeE7, string Area, string Units);

    /// <summary>The district's problems within the person's part of it: open ones first, then the last opened.</summary>
    public async Task<List<StoredProblem>> List(Actor actor, CancellationToken stop) =>
        (await store.List<StoredProblem>(
            $"select {StoredProblem.Columns} from case_problem p where p.district = @District order by case when p.settled_at is null then 0 else 1 end, p.opened_at desc, p.code", new { actor.District }, stop))
        .FindAll(p => actor.Scope.Covers(p.Area));

    public async Task<StoredProblem?> Find(Actor actor, string code, CancellationToken stop) =>
        await store.Find<StoredProblem>($"select {StoredProblem.Columns} from case_problem p where p.district = @District and p.code = @code", new { actor.District, code }, stop) is { } found
            && actor.Scope.Covers(found.Area) ? found : null;

    /// <summary>The problem that the case belongs to; null where it belongs to none, or to one that was settled before it.</summary>
    public async Task<StoredProblem?> Of(Actor actor, StoredCase c, CancellationToken stop) =>
        (await List(actor, stop)).Find(p => p.Holds(c.Class, PositionOf(c), c.HappenedAt ?? c.ReportedAt));

    /// <summary>Its cases, the newest first, linked ones left out: they tell of no repetition.</summary>
    public async Task<List<StoredCase>> Cases(Actor actor, StoredProblem p, CancellationToken stop)
    {
        var cells = SpotCells.Around(p.Middle, p.Area, (int)p.Metres);
        var near = await store.List<StoredCase>(
            $"""
            select {StoredCase.Columns} from (select @c0 as cell union select @c1 union select @c2 union select @c3) w
                cross join case_spot s join case_case c on c.district = s.district and c.number = s.number
            where s.district = @District and s.cell = w.cell and s.seen_at >= @Since and s.class = @Class and c.main is null
            order by s.seen_at desc limit 2000
            """,
            new { actor.District, c0 = cells[0], c1 = cells[1], c2 = cells[2], c3 = cells[3], Since = p.Since.Microseconds, p.Class }, stop);
        return near.FindAll(c => p.Holds(c.Class, PositionOf(c), c.HappenedAt ?? c.ReportedAt) && CaseSight.Sees(actor, c.Area, c.SeenBy));
    }

    /// <summary>Places that look like a problem and are none yet, those with the most cases first.</summary>
    public async Task<IReadOnlyList<Gathering>> Proposed(Actor actor, Instant now, CancellationToken stop)
    {
        // A coarse count by squares leaves few places, and only of these the single cases are read.
        var busy = await store.List<Spot>(
            """
            select s.class as Class, s.longitude_e7 as LongitudeE7, s.latitude_e7 as LatitudeE7, c.area as Area, c.units as Units
            from case_spot s join
                (select b.cell, b.class from case_spot b where b.district = @District and b.seen_at >= @since and b.longitude_e7 is not null group by b.cell, b.class having count(*) >= @least
                 order by count(*) desc limit 200) dense on dense.cell = s.cell and dense.class = s.class
                join case_case c on c.district = s.district and c.number = s.number
            where s.district = @District and s.seen_at >= @since and s.longitude_e7 is not null and c.main is null
            """,
            new { actor.District, since = (now - TimeSpan.FromDays(rules.RepeatDays)).Microseconds, least = (long)rules.RepeatCases }, stop);
        var known = (await List(actor, stop)).FindAll(static p => p.SettledAt is null);
        return [.. Gathering.Of(busy.Where(s => CaseSight.Sees(actor, s.Area, s.Units)).Select(static s => (s.Class, new Position(s.LongitudeE7, s.LatitudeE7))), rules).Where(g => !known.Exists(p => p.Class == g.Class && p.Middle.MetresTo(g.Middle) <= p.Metres))];
    }

    private static Position? PositionOf(StoredCase c) => c is { LongitudeE7: { } x, LatitudeE7: { } y } ? new Position(x, y) : null;
}
