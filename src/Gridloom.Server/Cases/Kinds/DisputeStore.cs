using Gridloom.Domain;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Writes what is known of disputes (纠纷簿). Each write is inside a turn.</summary>
internal sealed class DisputeStore(FieldCipher cipher)
{
    /// <summary>How much a dispute has of each.</summary>
    public sealed record Counts(long Editions, long Sessions, long Parties, long LastParty);

    public static async ValueTask<Counts> Count(Turn turn, string number) => (await turn.Find<Counts>(
        """
        select (select count(*) from case_dispute d where d.district = @District and d.number = @number) as Editions,
            (select count(*) from case_session s where s.district = @District and s.number = @number) as Sessions,
            (select count(*) from case_party_version p where p.district = @District and p.number = @number) as Parties,
            (select coalesce(max(p.party), 0) from case_party_version p where p.district = @District and p.number = @number) as LastParty
        """,
        new { turn.District, number }))!;

    /// <summary>Writes a version, and by what its case is counted.</summary>
    public static void Note(Turn turn, DisputeNoted e)
    {
        static long? Flag(bool? yes) => yes is { } known ? known ? 1 : 0 : null;
        var (f, day) = (e.Facts, e.Facts.Day is { } d ? Ui.Show.Day(d) : null);
        turn.Append(e, 0);
        turn.Save(
            """
            insert into case_dispute (district, number, edition, contract, amount_fen, agreed, agreed_day, agreement, performed, noted_by, noted_at)
            values (@District, @Number, @Edition, @Contract, @AmountFen, @agreed, @day, @Agreement, @performed, @Account, @Now)
            """,
            new { turn.District, e.Number, e.Edition, f.Contract, f.AmountFen, agreed = Flag(f.Agreed), day, f.Agreement, performed = Flag(f.Performed), turn.Actor.Account, turn.Now });
        var agreedAt = f.Day is { } on ? Instant.From(new DateTimeOffset(on, TimeOnly.MinValue, Instant.ChinaOffset)) : (Instant?)null;
        turn.Save("update case_case set amount_fen = @AmountFen, agreed_at = @agreedAt where district = @District and number = @Number", new { turn.District, e.Number, f.AmountFen, agreedAt });
    }

    public static void Hold(Turn turn, SessionHeld e)
    {
        var s = e.Session;
        turn.Append(e, 0);
        turn.Save(
            """
            insert into case_session (district, number, serial, held_at, place, units, others, outcome, note, noted_by, noted_at)
            values (@District, @Number, @Serial, @HeldAt, @Place, @units, @Others, @Outcome, @Note, @Account, @Now)
            """,
            new { turn.District, e.Number, e.Serial, s.HeldAt, s.Place, units = string.Join(' ', s.Units), s.Others, s.Outcome, s.Note, turn.Actor.Account, turn.Now });
        turn.Save(
            "update case_case set mediated_at = @HeldAt where district = @District and number = @Number and (mediated_at is null or mediated_at > @HeldAt)",
            new { turn.District, e.Number, s.HeldAt });
    }

    /// <summary>Seals a party and writes it; the event says only that there is one, and its keyed digest.</summary>
    public void Add(Turn turn, KindCase c, long number, Party party)
    {
        var digest = cipher.Digest(party.Name, party.Phone, party.Identity);
        var e = turn.Append(new PartyAdded(c.Id, c.Number, number, party.Side, Convert.ToHexStringLower(digest)), 0);
        turn.Save(
            """
            insert into case_party_version (district, number, party, event, side, name_sealed, phone_sealed, identity_sealed, digest)
            values (@District, @Number, @party, @e, @Side, @name, @phone, @identity, @digest)
            """,
            new
            {
                turn.District, c.Number, party = number, e, party.Side, digest,
                name = Seal(party.Name, c, (turn.District, number, "name")), phone = Seal(party.Phone, c, (turn.District, number, "phone")), identity = Seal(party.Identity, c, (turn.District, number, "identity")),
            });
    }

    public static void Remove(Turn turn, KindCase c, SealedParty party)
    {
        turn.Append(new PartyRemoved(c.Id, c.Number, party.Party, party.Side), 0);
        turn.Save("delete from case_party_version where district = @District and number = @Number and party = @Party", new { turn.District, c.Number, party.Party }, whenNone: KindProblems.NoParty);
    }

    /// <summary>Where a sealed value of a party belongs; see <see cref="FieldCipher"/>.</summary>
    public static string Place(string caseId, (string District, long Party, string Field) of) => FormattableString.Invariant($"case_party_version/{of.District}/{caseId}/{of.Party}/{of.Field}");

    private byte[]? Seal(string? clear, KindCase c, (string District, long Party, string Field) of) => cipher.Seal(clear, Place(c.Id, of));
}
