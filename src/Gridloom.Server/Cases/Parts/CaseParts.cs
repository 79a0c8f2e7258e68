using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Parts;

/// <summary>
/// What parts ask of an act on their case, and what the act brings to them, all in the turn of the act (协同随案): nobody is ever waited for
/// by a case that is over, and the whole is never done before its parts are.
/// </summary>
internal sealed class CaseParts(HandlingUnits units)
{
    /// <summary>Why the lead may not say yet that the case is done; null for every other act.</summary>
    public async ValueTask<Problem?> Refuse(Turn turn, StoredCase c, CaseActKind act)
    {
        if (act != CaseActKind.Handle || c.Helpers.Length == 0) return null;
        var open = (await PartStore.Ground(turn, c.ToFile())).Parts.Where(static p => p.Stage.IsOpen()).Select(p => units.Find(c.District, p.Unit)?.Name ?? p.Unit).ToList();
        return open.Count == 0 ? null : PartProblems.StillOpen(string.Join('、', open));
    }

    /// <summary>Withdraws what nobody needs any more.</summary>
    /// <param name="before">The case as it was read in this turn.</param>
    public static async ValueTask Follow(Turn turn, StoredCase before, CaseFile now)
    {
        if (before.Helpers.Length == 0 || !PartLifecycle.Concerns(before.ToFile(), now)) return;
        foreach (var step in PartLifecycle.Follow(before.ToFile(), await PartStore.Ground(turn, now))) PartStore.Write(turn, step);
    }
}
