using Gridloom.Domain;
using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>Reads draws, their frames and results (抽查查询).</summary>
internal sealed class RevisitReader(Store store)
{
    /// <summary>How often a week cases are drawn at least.</summary>
    public const long DrawsAWeek = 2;

    private sealed record FrameRow(string Number, string? Unit, string Class, string Area);

    private sealed record TextRow(string Text);

    /// <summary>How often a unit's cases were looked at again. No record: SQLite gives a computed column no type while there is no row.</summary>
    public sealed class UnitSum
    {
        public string Unit { get; init; } = "";

        public long Judged { get; init; }

        public long Sound { get; init; }
    }

    /// <summary>The cases that were closed on those days and still are, whoever may see them.</summary>
    public async Task<RevisitFrame> Frame(string district, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var rows = await store.List<FrameRow>(
            "select c.number, c.unit, c.class, c.area from case_case c where c.district = @district and c.stage = 'closed' and c.closed_at >= @from and c.closed_at < @until",
            new { district, from = Midnight(from), until = Midnight(to.AddDays(1)) }, stop);
        return new(rows.Select(r => new RevisitCase(r.Number, r.Unit ?? "", r.Class, r.Area.Length >= 9 ? r.Area[..9] : r.Area)));
    }

    /// <summary>The frame as it was kept when it was drawn from.</summary>
    public async Task<RevisitFrame> KeptFrame(string district, string id, CancellationToken stop) =>
        RevisitFrame.Of((await store.Find<TextRow>("select d.frame_text as Text from case_revisit_draw d where d.district = @district and d.id = @id", new { district, id }, stop))?.Text ?? "");

    /// <summary>Newest first.</summary>
    public Task<List<StoredDraw>> Draws(string district, long most, CancellationToken stop) =>
        store.List<StoredDraw>($"select {StoredDraw.Columns} from case_revisit_draw d where d.district = @district order by d.drawn_at desc, d.id limit @most", new { district, most }, stop);

    public Task<StoredDraw?> Draw(string district, string id, CancellationToken stop) =>
        store.Find<StoredDraw>($"select {StoredDraw.Columns} from case_revisit_draw d where d.district = @district and d.id = @id", new { district, id }, stop);

    public Task<List<StoredRevisit>> Sample(string district, string id, CancellationToken stop) =>
        store.List<StoredRevisit>($"select {StoredRevisit.Columns} from case_revisit r where r.district = @district and r.draw = @id order by r.number", new { district, id }, stop);

    /// <summary>How often cases were drawn since Monday.</summary>
    public Task<long> DrawsThisWeek(string district, Instant now, CancellationToken stop)
    {
        var today = now.ChinaDay();
        return store.Count("select count(*) from case_revisit_draw where district = @district and drawn_at >= @monday", new { district, monday = Midnight(today.AddDays(-(((int)today.DayOfWeek + 6) % 7))) }, stop);
    }

    /// <summary>The results of what was drawn since that day, by unit.</summary>
    public Task<List<UnitSum>> ByUnit(string district, DateOnly since, CancellationToken stop) => store.List<UnitSum>(
        """
        select r.unit, count(*) as Judged, sum(r.sound) as Sound from case_revisit r join case_revisit_draw d on d.district = r.district and d.id = r.draw
        where r.district = @district and r.sound is not null and d.drawn_at >= @since group by r.unit order by r.unit
        """,
        new { district, since = Midnight(since) }, stop);

    private static long Midnight(DateOnly day) => Instant.From(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Instant.ChinaOffset)).Microseconds;
}
