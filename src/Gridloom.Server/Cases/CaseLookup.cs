using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>Reads cases for whoever may see them; the only way in which other modules read cases.</summary>
internal sealed class CaseLookup(Store store, CaseSearch search)
{
    /// <summary>A part of a list: at most so many cases, from behind a number; null begins at the top.</summary>
    /// <param name="Exact">All are counted, however many, as for a figure; otherwise no more than one above <see cref="ExactTotal"/>.</param>
    public readonly record struct Slice(string? After, int Limit, bool Exact = false);

    /// <summary>A part of a list, and the list's size.</summary>
    /// <param name="Total">How many there are in all, and <paramref name="Before"/> how many stand before the first; both no more than were to be counted.</param>
    public sealed record Page(IReadOnlyList<StoredCase> Rows, long Total, long Before);

    /// <summary>Up to here a list's total is exact. Beyond it one more is all that is told.</summary>
    public const int ExactTotal = 10_000;

    /// <summary>Newest first. The key of a page is the number: it is unique, in the order of reporting, and stays put while new reports come in.</summary>
    public async Task<Page> Show(Actor actor, CaseFilter filter, Slice slice, CancellationToken stop)
    {
        var found = await search.Find(actor, filter, new(Below(actor, slice.After), slice.Limit, slice.Exact ? int.MaxValue : ExactTotal + 1), stop);
        return new(await Rows(actor, found.Keys, stop), found.Total, found.Before);
    }

    /// <summary>The same without the sums.</summary>
    public async Task<IReadOnlyList<StoredCase>> List(Actor actor, CaseFilter filter, Slice slice, CancellationToken stop) =>
        await Rows(actor, (await search.Find(actor, filter, new(Below(actor, slice.After), slice.Limit, Counted: 0), stop)).Keys, stop);

    /// <summary>However many there are.</summary>
    public async Task<long> Count(Actor actor, CaseFilter filter, CancellationToken stop) => (await search.Find(actor, filter, new(long.MaxValue, 0, int.MaxValue), stop)).Total;

    /// <summary>All open cases, in no order.</summary>
    public Task<List<StoredCase>> Open(Actor actor, CancellationToken stop)
    {
        var (where, arguments) = CaseScope.OpenToSql(actor);
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
        var (where, arguments) = CaseScope.OpenToSql(actor);
        arguments["now"] = now.Microseconds;
        return store.List<StageCount>(
            $"select c.stage, count(*) as Count, sum(case when {CaseFactColumns.StepDue} < @now then 1 else 0 end) as Late from case_case c where {where} group by c.stage",
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
        var (where, arguments) = CaseScope.OpenToSql(actor);
        arguments["now"] = now.Microseconds;
        return store.List<UnitCount>(
            $"select c.district, c.unit, count(*) as Count from case_case c where {where} and {CaseFactColumns.StepDue} < @now group by c.district, c.unit order by count(*) desc, c.unit", new DynamicParameters(arguments), stop);
    }

    /// <summary>What the person reported since that day, newest first.</summary>
    public Task<IReadOnlyList<StoredCase>> OwnReports(Actor actor, DateOnly since, int limit, CancellationToken stop) =>
        List(actor, new CaseFilter(From: since, Worker: actor.Account), new(null, limit), stop);

    /// <summary>By id, or by the number that people write down. Null when there is no such case or the actor may not see it: that it exists is not theirs to learn.</summary>
    public async Task<StoredCase?> Find(Actor actor, string idOrNumber, CancellationToken stop)
    {
        var found = Guid.TryParse(idOrNumber, out _)
            ? await store.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.id = @idOrNumber", new { actor.District, idOrNumber }, stop)
            : await store.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.number = @idOrNumber", new { actor.District, idOrNumber }, stop);
        return found is not null && CaseSight.Sees(actor, found.Area, found.SeenBy) ? found : null;
    }

    // A number that is none, as somebody may type it into an address, is behind everything.
    private static long Below(Actor actor, string? after) => after is null ? long.MaxValue : CaseNumber.KeyOf(after) ?? CaseNumber.FirstKey(actor.District, DateOnly.MinValue);

    private async Task<IReadOnlyList<StoredCase>> Rows(Actor actor, IReadOnlyList<long> keys, CancellationToken stop)
    {
        if (keys.Count == 0) return [];
        var numbers = keys.Select(CaseNumber.OfKey).ToArray();
        var rows = await store.List<StoredCase>(
            $"select {StoredCase.Columns} from case_case c where c.district = @District and c.number {store.Dialect.IsOneOf}", new { actor.District, many = store.Dialect.Many(numbers) }, stop);
        var byNumber = rows.ToDictionary(static c => c.Number, StringComparer.Ordinal);
        return [.. numbers.Where(byNumber.ContainsKey).Select(number => byNumber[number])];
    }
}
