using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>Reads cases for whoever may see them; the only way in which other modules read cases.</summary>
internal sealed class CaseLookup(Store store)
{
    /// <summary>A part of a list: at most so many cases, from behind a number; null begins at the top.</summary>
    public readonly record struct Slice(string? After, long Limit);

    /// <summary>Newest first.</summary>
    public Task<List<StoredCase>> List(Actor actor, CaseFilter filter, Slice slice, CancellationToken stop)
    {
        var (after, limit) = slice;
        var (where, arguments) = filter.ToSql(actor, store.Dialect);
        if (after is not null) arguments["after"] = after;
        arguments["limit"] = limit;
        // The key of the page is the number: it is unique, ordered by day and serial, and stays put while new reports come in.
        var behind = after is null ? "" : " and c.number < @after";
        return store.List<StoredCase>($"select {StoredCase.Columns} from case_case c where {where}{behind} order by c.number desc limit @limit", new DynamicParameters(arguments), stop);
    }

    /// <summary>Up to here a list's total is exact. Beyond it one more is all that is told: counting a million on costs more than it says.</summary>
    public const long ExactTotal = 10_000;

    /// <param name="exact">However many there are, for a figure or a file; otherwise no more than one above <see cref="ExactTotal"/>.</param>
    public Task<long> Count(Actor actor, CaseFilter filter, CancellationToken stop, bool exact = false)
    {
        var (where, arguments) = filter.ToSql(actor, store.Dialect);
        if (exact) return store.Count($"select count(*) from case_case c where {where}", new DynamicParameters(arguments), stop);
        arguments["most"] = ExactTotal + 1;
        return store.Count($"select count(*) from (select c.number from case_case c where {where} limit @most) found", new DynamicParameters(arguments), stop);
    }

    /// <summary>How many cases of the list stand before and at the number <paramref name="after"/>; no more than one above <see cref="ExactTotal"/>.</summary>
    public Task<long> CountBefore(Actor actor, CaseFilter filter, string after, CancellationToken stop)
    {
        var (where, arguments) = filter.ToSql(actor, store.Dialect);
        arguments["after"] = after;
        arguments["most"] = ExactTotal + 1;
        return store.Count($"select count(*) from (select c.number from case_case c where {where} and c.number >= @after limit @most) found", new DynamicParameters(arguments), stop);
    }

    /// <summary>All open cases, in no order.</summary>
    public Task<List<StoredCase>> Open(Actor actor, CancellationToken stop)
    {
        var (where, arguments) = new CaseFilter(Stage: CaseFilter.Open).ToSql(actor, store.Dialect);
        return store.List<StoredCase>($"select {StoredCase.Columns} from case_case c where {where}", new DynamicParameters(arguments), stop);
    }

    /// <summary>How many open cases stand at a stage, and how many of them are late. No record: SQLite gives a computed column no type while there is no row.</summary>
    public sealed class StageCount
    {
        public string Stage { get; init; } = "";

        public long Count { get; init; }

        public long Late { get; init; }
    }

    /// <summary>All open cases by stage.</summary>
    public Task<List<StageCount>> Stages(Actor actor, Instant now, CancellationToken stop)
    {
        var (where, arguments) = new CaseFilter(Stage: CaseFilter.Open).ToSql(actor, store.Dialect);
        arguments["now"] = now.Microseconds;
        return store.List<StageCount>(
            $"select c.stage, count(*) as Count, sum(case when {CaseFilter.StepDue} < @now then 1 else 0 end) as Late from case_case c where {where} group by c.stage",
            new DynamicParameters(arguments), stop);
    }

    /// <summary>How many open cases are late at a unit. No record, as above.</summary>
    public sealed class UnitCount
    {
        public string District { get; init; } = "";

        public string? Unit { get; init; }

        public long Count { get; init; }
    }

    /// <summary>The late open cases by the unit that has them, the most first; a unit of null has those that were not dispatched yet.</summary>
    public Task<List<UnitCount>> LateByUnit(Actor actor, Instant now, CancellationToken stop)
    {
        var (where, arguments) = new CaseFilter(Stage: CaseFilter.Open, Late: now).ToSql(actor, store.Dialect);
        return store.List<UnitCount>(
            $"select c.district, c.unit, count(*) as Count from case_case c where {where} group by c.district, c.unit order by count(*) desc, c.unit", new DynamicParameters(arguments), stop);
    }

    /// <summary>What the person reported since that day, newest first.</summary>
    public Task<List<StoredCase>> OwnReports(Actor actor, DateOnly since, long limit, CancellationToken stop)
    {
        var (where, arguments) = new CaseFilter(From: since).ToSql(actor, store.Dialect);
        arguments["account"] = actor.Account;
        arguments["limit"] = limit;
        return store.List<StoredCase>($"select {StoredCase.Columns} from case_case c where {where} and c.reported_by = @account order by c.number desc limit @limit", new DynamicParameters(arguments), stop);
    }

    /// <summary>By id, or by the number that people write down. Null when there is no such case or the actor may not see it: that it exists is not theirs to learn.</summary>
    public async Task<StoredCase?> Find(Actor actor, string idOrNumber, CancellationToken stop)
    {
        var found = Guid.TryParse(idOrNumber, out _)
            ? await store.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.id = @idOrNumber", new { actor.District, idOrNumber }, stop)
            : await store.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.number = @idOrNumber", new { actor.District, idOrNumber }, stop);
        return found is not null && CaseSight.Sees(actor, found.Area, found.SeenBy) ? found : null;
    }
}
