using Gridloom.Domain.Emergency;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>The only code that writes the duty log (值班日志簿). Each write is inside a turn.</summary>
internal static class WatchStore
{
    private sealed record Last(long Serial);

    public static async ValueTask<long> NextSerial(Turn turn) =>
        (await turn.Find<Last>("select coalesce(max(e.serial), 0) as Serial from emergency_entry e where e.district = @District", new { turn.District }))!.Serial + 1;

    /// <summary>The district's entry of that number; whether the actor may see it is for the caller to ask.</summary>
    public static ValueTask<StoredEntry?> Find(Turn turn, long serial) => turn.Find<StoredEntry>(
        $"select {StoredEntry.Columns} from emergency_entry e where e.district = @District and e.serial = @serial", new { turn.District, serial });

    /// <param name="first">The first entry of the matter; null for one that begins it.</param>
    public static void Note(Turn turn, WatchNoted e, StoredEntry? first)
    {
        turn.Append(e, 0);
        turn.Save(
            """
            insert into emergency_entry (district, serial, area, happened_at, kind, words, source, measures, case_number, about, relation, first, open, noted_by, noted_at)
            values (@District, @Serial, @Area, @HappenedAt, @Kind, @Words, @Source, @Measures, @Case, @about, @relation, @first, @open, @Account, @Now)
            """,
            new
            {
                turn.District, e.Serial, e.Area, e.Entry.HappenedAt, Kind = first?.Kind ?? e.Entry.Kind, e.Entry.Words, e.Entry.Source, e.Entry.Measures, e.Case,
                about = e.About?.Serial, relation = e.About?.Relation, first = first?.Serial ?? e.Serial, open = e.Open ? 1L : 0L, turn.Actor.Account, turn.Now,
            });
        if (first is not null && e.About!.Relation == WatchRelation.Final.Code())
            turn.Save("update emergency_entry set open = 0 where district = @District and serial = @Serial", new { turn.District, first.Serial });
    }
}
