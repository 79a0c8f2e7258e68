using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>What every change of the roster has in common (排班变更): once per key, by whoever answers for the whole district.</summary>
internal sealed class RosterChange(Turns turns, FormKeys keys, RosterLookup roster)
{
    /// <param name="What">The change itself, for the digest of the request.</param>
    public sealed record Wanted(string Key, string What);

    /// <param name="Entries">How many entries it made.</param>
    public sealed record Changed(long Entries);

    public Outcome<Wanted> Read(PostedForm form, Actor actor, string what)
    {
        if (!MayEdit(actor)) return RosterProblems.WholeDistrictOnly;
        return keys.Take(form).Succeeded(out var key, out var refused) ? new Wanted(key, what) : refused;
    }

    /// <summary>The roster is the district's: whoever answers for a part of it only reads.</summary>
    public static bool MayEdit(Actor actor) => actor.May(Permission.EditRoster) && actor.Scope.Covers(actor.District);

    /// <param name="decide">Decides and saves; a problem undoes it.</param>
    public async Task<Outcome<Changed>> Make(Actor actor, Wanted wanted, Func<Turn, RosterGround, ValueTask<Outcome<Changed>>> decide)
    {
        if (!MayEdit(actor)) return RosterProblems.WholeDistrictOnly;
        var ground = await roster.GroundOf(actor.District, CancellationToken.None);
        return await turns.TakeOnce<Changed>(actor, wanted.Key, SHA256.HashData(Encoding.UTF8.GetBytes(wanted.What)), turn => decide(turn, ground));
    }

    /// <summary>
    /// New entries take the place of the same people's own on those days. What somebody signed in to stays; a new entry that would stand beside
    /// it, or beside one of a neighbouring day, at the same time is refused.
    /// </summary>
    /// <param name="days">The first and the last day, both included.</param>
    /// <param name="replaces">Which of the standing entries give way.</param>
    /// <returns>The entries that were added, and how many gave way.</returns>
    public static async ValueTask<Outcome<Replaced>> Replace(Turn turn, RosterGround ground, (IReadOnlyList<RosterEntry> Entries, DateOnly From, DateOnly To) days, Func<RosterEntry, bool> replaces)
    {
        var (entries, from, to) = days;
        var standing = await RosterStore.Between(turn, from.AddDays(-1), to.AddDays(1));
        var gone = standing.Where(s => s.InAt is null && StoredRoster.DayOf(s.Day) >= from && StoredRoster.DayOf(s.Day) <= to && replaces(s.ToEntry())).Select(s => s.ToEntry()).ToList();
        var kept = standing.Select(s => s.ToEntry()).Except(gone).ToList();
        // Somebody who signed in to the very shift keeps it as it is.
        var added = entries.Where(e => !kept.Exists(k => (k.Day, k.Shift, k.Account) == (e.Day, e.Shift, e.Account))).ToList();
        var byPerson = kept.Concat(added).ToLookup(e => e.Account);
        foreach (var entry in added)
            if (RosterCheck.Beside(entry, byPerson[entry.Account].Where(o => o != entry && Math.Abs(o.Day.DayNumber - entry.Day.DayNumber) <= 1), ground) is { } twice) return twice;
        foreach (var entry in gone) RosterStore.Delete(turn, entry);
        foreach (var entry in added) RosterStore.Insert(turn, entry);
        return new Replaced(added, gone.Count);
    }

    public sealed record Replaced(IReadOnlyList<RosterEntry> Added, long Gone);
}
