using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>Changes of drafts of the responsibility catalogue (权责清单草案变更).</summary>
internal sealed class DutyChange(Turns turns, FormKeys keys, Territory.TerritoryLookup territory, CaseRulesLookup rules) : VersionChange(turns, keys)
{
    /// <summary>A draft as it is now.</summary>
    public sealed record Draft(Turn Turn, StoredVersion Version, DutyGround Ground)
    {
        public ValueTask<List<Duty>> Lines() => DutyStore.Lines(Turn, Version.Code);
    }

    protected override Problem WholeDistrictOnly => DutyProblems.WholeDistrictOnly;

    protected override Problem NotFound => DutyProblems.NotFound;

    public static bool MayEdit(Actor actor) => MayEdit(actor, Permission.EditDuties);

    public async ValueTask<DutyGround> GroundOf(string district) => new(rules.Now(district).Rules, await territory.Of(district));

    /// <param name="decide">Decides on the draft and saves; a problem undoes it.</param>
    public async Task<Outcome<Changed>> Make(Actor actor, Wanted wanted, Func<Draft, ValueTask<Problem?>> decide)
    {
        var ground = await GroundOf(actor.District);
        return await Change(actor, wanted, (turn, version) => decide(new(turn, version, ground)));
    }

    protected override bool Edits(Actor actor) => MayEdit(actor);

    protected override ValueTask<StoredVersion?> Find(Turn turn, string code) => DutyStore.Find(turn, code);
}
