using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;

namespace Gridloom.Server.Fieldwork;

/// <summary>What may be asked about who was at their posts (在岗查询).</summary>
internal sealed class PresenceLookup(RosterLookup roster)
{
    /// <summary>A rostered shift, and how far it was filled.</summary>
    public sealed record Counted(StoredRoster Row, Shift Shift, Presence Of);

    /// <summary>How far the posts of some days were filled.</summary>
    /// <param name="Rows">The address of exactly the shifts that are counted.</param>
    public sealed record Figure(Presence All, string Rows);

    /// <summary>Over the days from the first to the last, both included, as far as the reader sees the people.</summary>
    public async Task<Figure> Of(Actor actor, (RosterPost Post, DateOnly From, DateOnly To) of, Instant now, CancellationToken stop)
    {
        var counted = Count(await roster.Between(actor.District, of.From, of.To, stop), of.Post, actor, (await roster.GroundOf(actor.District, stop), now));
        return new(Sum(counted), ShowPresence.AddressOf(of.From, of.To, of.Post));
    }

    /// <summary>The newest first; what has not begun yet does not count.</summary>
    public static List<Counted> Count(IReadOnlyList<StoredRoster> rows, RosterPost post, Actor actor, (RosterGround Ground, Instant Now) at) =>
    [
        .. from row in rows
           let shift = at.Ground.Shifts.Find(row.Shift)
           where shift?.Post == post && RosterLookup.Sees(actor, at.Ground.Find(post, row.Account)?.Area ?? actor.District)
           let of = Presence.Of(shift.On(StoredRoster.DayOf(row.Day)), row.InAt, row.OutAt, at.Now)
           where of.Posts > 0
           orderby row.Day descending, row.Shift, row.Account
           select new Counted(row, shift, of),
    ];

    public static Presence Sum(IEnumerable<Counted> counted) => counted.Aggregate(default(Presence), (sum, c) => sum + c.Of);
}
