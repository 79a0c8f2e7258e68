using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Classes;

/// <summary>The lines of the dispatch catalogue that is shipped (统一分拨目录), to be loaded into a draft.</summary>
internal sealed record DispatchClasses(IReadOnlyList<ClassLine> Lines);

/// <summary>Changes of drafts of the case catalogue (案件目录草案变更).</summary>
internal sealed class ClassChange(Turns turns, FormKeys keys, CaseRulesLookup rules, DispatchClasses dispatch) : VersionChange(turns, keys)
{
    /// <summary>A draft as it is now.</summary>
    public sealed record Draft(Turn Turn, StoredVersion Version, ClassGround Ground)
    {
        public ValueTask<List<ClassLine>> Lines() => ClassStore.Lines(Turn, Version.Code);
    }

    protected override Problem WholeDistrictOnly => ClassProblems.WholeDistrictOnly;

    protected override Problem NotFound => ClassProblems.NotFound;

    public static bool MayEdit(Actor actor) => MayEdit(actor, Permission.EditCatalogue);

    public ClassGround GroundOf(string district) => new(rules.Shipped.Rules, dispatch.Lines, district);

    /// <param name="decide">Decides on the draft and saves; a problem undoes it.</param>
    public Task<Outcome<Changed>> Make(Actor actor, Wanted wanted, Func<Draft, ValueTask<Problem?>> decide) =>
        Change(actor, wanted, (turn, version) => decide(new(turn, version, GroundOf(actor.District))));

    protected override bool Edits(Actor actor) => MayEdit(actor);

    protected override ValueTask<StoredVersion?> Find(Turn turn, string code) => ClassStore.Find(turn, code);
}
