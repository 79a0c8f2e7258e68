using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>What may be asked about the roster (排班查询).</summary>
internal sealed class RosterLookup(Store store, Access.AccountLookup accounts, Territory.TerritoryLookup territory, Shifts shifts)
{
    /// <summary>By what the district's roster is read: its shifts, areas and people.</summary>
    public async Task<RosterGround> GroundOf(string district, CancellationToken stop)
    {
        var people = new Dictionary<RosterPost, IReadOnlyList<RosterPerson>>();
        foreach (var post in Enum.GetValues<RosterPost>())
            people[post] = [.. (await accounts.Holders(district, post.Needs(), stop)).Select(h => new RosterPerson(h.Id, h.Login, h.Post, h.Area))];
        return new(shifts, await territory.Of(district), people);
    }

    /// <summary>The entries of those days, both included, by day, shift and account.</summary>
    public Task<List<StoredRoster>> Between(string district, DateOnly from, DateOnly to, CancellationToken stop) => store.List<StoredRoster>(
        $"select {StoredRoster.Columns} from field_roster r where r.district = @district and r.day >= @from and r.day <= @to order by r.day, r.shift, r.account",
        new { district, from = Ui.Show.Day(from), to = Ui.Show.Day(to) }, stop);

    /// <summary>One person's entries from that day on, the next first; at most so many.</summary>
    public Task<List<StoredRoster>> OfPerson(Actor actor, DateOnly from, long most, CancellationToken stop) => store.List<StoredRoster>(
        $"select {StoredRoster.Columns} from field_roster r where r.district = @District and r.account = @Account and r.day >= @from order by r.day, r.shift limit @most",
        new { actor.District, actor.Account, from = Ui.Show.Day(from), most }, stop);

    /// <summary>Who is to be there at that time, whether they came or not.</summary>
    public async Task<IReadOnlyList<StoredRoster>> At(string district, Instant at, CancellationToken stop)
    {
        var today = at.ChinaDay();
        return [.. (await Between(district, today.AddDays(-1), today, stop)).Where(r => shifts.Find(r.Shift)?.On(StoredRoster.DayOf(r.Day)).Holds(at) == true)];
    }

    /// <summary>The last hand-over notes, newest first.</summary>
    public Task<List<StoredHandover>> Handovers(string district, long most, CancellationToken stop) => store.List<StoredHandover>(
        $"select {StoredHandover.Columns} from field_handover h where h.district = @district order by h.given_at desc, h.id limit @most", new { district, most }, stop);

    /// <summary>Whether this reader sees where that person works: the same district, and one's scope in the other's.</summary>
    public static bool Sees(Actor actor, string area) => actor.Scope.Covers(area) || actor.Scope.Area.StartsWith(area, StringComparison.Ordinal);
}
