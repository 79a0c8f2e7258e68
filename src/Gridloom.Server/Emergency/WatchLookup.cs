using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Emergency.Watch;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency;

/// <summary>What may be asked about the duty log (值班日志查询): each account reads what happened within its scope.</summary>
internal sealed class WatchLookup(Store store)
{
    private const string Within = "e.district = @District and substr(e.area, 1, length(@scope)) = @scope";

    private const string First = $"{Within} and e.about is null and substr(e.area, 1, length(@area)) = @area";

    // What waits is told whenever it happened: nobody looks for it on the day on which it was forgotten.
    private const string Asked = $"{First} and ((@open = 1 and e.open = 1) or (@open = 0 and e.happened_at >= @from and e.happened_at < @until)) and (@kind = '' or e.kind = @kind)";

    /// <summary>How many matters of a kind there are.</summary>
    public sealed class KindCount
    {
        public string Kind { get; init; } = "";

        public long Matters { get; init; }
    }

    /// <summary>First entries, the newest first; at most so many.</summary>
    public Task<List<StoredEntry>> Matters(Actor actor, WatchFilter filter, long most, CancellationToken stop) => store.List<StoredEntry>(
        $"select {StoredEntry.Columns} from emergency_entry e where {Asked} and (e.happened_at < @at or (e.happened_at = @at and e.serial < @serial)) order by e.happened_at desc, e.serial desc limit @most",
        Arguments(actor, filter, most), stop);

    /// <summary>The counts by kind of the days and the area that are asked for.</summary>
    public Task<List<KindCount>> Counts(Actor actor, WatchFilter filter, CancellationToken stop) => store.List<KindCount>(
        $"select e.kind as Kind, count(*) as Matters from emergency_entry e where {Asked} group by e.kind", Arguments(actor, filter with { Kind = null, OpenOnly = false }, 0), stop);

    /// <summary>How many matters of the area are not over, whenever they began.</summary>
    public Task<long> Waiting(Actor actor, WatchFilter filter, CancellationToken stop) =>
        store.Count($"select count(*) from emergency_entry e where {First} and e.open = 1", new { actor.District, scope = actor.Scope.Area, area = filter.Area ?? "" }, stop);

    /// <summary>What was written about these matters later, the oldest first.</summary>
    public async Task<List<StoredEntry>> Later(Actor actor, IReadOnlyList<StoredEntry> matters, CancellationToken stop) => matters.Count == 0 ? [] : await store.List<StoredEntry>(
        $"select {StoredEntry.Columns} from emergency_entry e where e.district = @District and e.about is not null and e.first {store.Dialect.IsOneOf} order by e.serial",
        new { actor.District, many = store.Dialect.Many(matters.Select(m => m.Serial).ToArray()) }, stop);

    /// <summary>What belongs to a case, the oldest first; at most so many.</summary>
    public Task<List<StoredEntry>> OfCase(Actor actor, string number, long most, CancellationToken stop) => store.List<StoredEntry>(
        $"select {StoredEntry.Columns} from emergency_entry e where {Within} and e.case_number = @number order by e.happened_at, e.serial limit @most",
        new { actor.District, scope = actor.Scope.Area, number, most }, stop);

    /// <summary>Where an entry about a case is begun.</summary>
    public static string NoteOf(string number) => $"{ShowWatchLog.Address}?case={Uri.EscapeDataString(number)}#entry";

    public Task<StoredEntry?> Find(Actor actor, long serial, CancellationToken stop) => store.Find<StoredEntry>(
        $"select {StoredEntry.Columns} from emergency_entry e where {Within} and e.serial = @serial", new { actor.District, scope = actor.Scope.Area, serial }, stop);

    private static object Arguments(Actor actor, WatchFilter filter, long most) => new
    {
        actor.District, scope = actor.Scope.Area, from = StartOf(filter.From), until = StartOf(filter.To.AddDays(1)),
        area = filter.Area ?? "", kind = filter.Kind ?? "", open = filter.OpenOnly ? 1L : 0L, at = filter.Behind.At, serial = filter.Behind.Serial, most,
    };

    private static Instant StartOf(DateOnly day) => Instant.From(new DateTimeOffset(day, TimeOnly.MinValue, Instant.ChinaOffset));
}
