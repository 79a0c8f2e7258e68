using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>The only code that writes the roster and its hand-overs.</summary>
internal static class RosterStore
{
    /// <summary>SHA-256 (hex) over entries in the order of days, shifts and accounts.</summary>
    public static string DigestOf(IEnumerable<RosterEntry> entries) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', entries
        .OrderBy(e => e.Day).ThenBy(e => e.Shift, StringComparer.Ordinal).ThenBy(e => e.Account, StringComparer.Ordinal)
        .Select(e => string.Join('\t', Ui.Show.Day(e.Day), e.Shift, e.Account, e.Areas))))));

    /// <summary>The entries of those days, both included.</summary>
    public static ValueTask<List<StoredRoster>> Between(Turn turn, DateOnly from, DateOnly to) => turn.List<StoredRoster>(
        $"select {StoredRoster.Columns} from field_roster r where r.district = @District and r.day >= @from and r.day <= @to order by r.day, r.shift, r.account",
        new { turn.District, from = Ui.Show.Day(from), to = Ui.Show.Day(to) });

    public static async ValueTask<StoredRoster?> Find(Turn turn, RosterEntry entry) => await turn.Find<StoredRoster>(
        $"select {StoredRoster.Columns} from field_roster r where r.district = @District and r.day = @day and r.shift = @Shift and r.account = @Account",
        new { turn.District, day = Ui.Show.Day(entry.Day), entry.Shift, entry.Account });

    public static void Insert(Turn turn, RosterEntry entry) => turn.Save(
        "insert into field_roster (district, day, shift, account, areas, in_at, out_at) values (@District, @day, @Shift, @Account, @Areas, null, null)",
        new { turn.District, day = Ui.Show.Day(entry.Day), entry.Shift, entry.Account, entry.Areas });

    // The row decides: what was signed in to meanwhile stays.
    public static void Delete(Turn turn, RosterEntry entry) => turn.Save(
        "delete from field_roster where district = @District and day = @day and shift = @Shift and account = @Account and in_at is null",
        new { turn.District, day = Ui.Show.Day(entry.Day), entry.Shift, entry.Account }, whenNone: RosterProblems.Signed);

    public static void SignIn(Turn turn, RosterEntry entry)
    {
        turn.Append(new ShiftSignedIn(entry), 0);
        turn.Save(
            "update field_roster set in_at = @Now where district = @District and day = @day and shift = @Shift and account = @Account and in_at is null",
            new { turn.District, turn.Now, day = Ui.Show.Day(entry.Day), entry.Shift, entry.Account }, whenNone: RosterProblems.SignedAlready);
    }

    public static void SignOut(Turn turn, RosterEntry entry)
    {
        turn.Append(new ShiftSignedOut(entry), 0);
        turn.Save(
            "update field_roster set out_at = @Now where district = @District and day = @day and shift = @Shift and account = @Account and in_at is not null and out_at is null",
            new { turn.District, turn.Now, day = Ui.Show.Day(entry.Day), entry.Shift, entry.Account }, whenNone: RosterProblems.SignedAlready);
    }

    public static async ValueTask<StoredHandover?> FindHandover(Turn turn, string id) => await turn.Find<StoredHandover>(
        $"select {StoredHandover.Columns} from field_handover h where h.district = @District and h.id = @id", new { turn.District, id });

    public static void AddHandover(Turn turn, ShiftHandedOver e)
    {
        turn.Append(e, 1);
        turn.Save(
            """
            insert into field_handover (district, id, day, shift, giver, given_at, queues, note, taker, taken_at, version)
            values (@District, @Id, @day, @Shift, @Account, @Now, @Queues, @Note, null, null, 1)
            """,
            new { turn.District, e.Id, day = Ui.Show.Day(e.Day), e.Shift, turn.Actor.Account, turn.Now, e.Queues, e.Note });
    }

    public static void TakeHandover(Turn turn, StoredHandover note)
    {
        turn.Append(new ShiftTakenOver(note.Id), note.Version + 1);
        turn.Save(
            "update field_handover set taker = @Account, taken_at = @Now, version = version + 1 where district = @District and id = @Id and taker is null",
            new { turn.District, note.Id, turn.Actor.Account, turn.Now }, whenNone: RosterProblems.HandoverTaken);
    }
}
