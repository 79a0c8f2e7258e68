using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>Reads shelters as far as the account may see them (避难场所查询), and by what new ones are checked.</summary>
internal sealed class ShelterReader(Store store, EmergencyGround ground, EmergencyLists lists, Clocks clocks)
{
    /// <summary>Those of the account's area, in the order of their codes.</summary>
    public async Task<List<StoredShelter>> List(Actor actor, CancellationToken stop)
    {
        var found = await store.List<StoredShelter>(
            $"select {StoredShelter.Columns} from emergency_shelter s where s.district = @District and substr(s.area, 1, length(@scope)) = @scope", new { actor.District, scope = actor.Scope.Area }, stop);
        // By characters: the databases have orders of their own.
        found.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return found;
    }

    public Task<StoredShelter?> Find(Actor actor, string code, CancellationToken stop) => store.Find<StoredShelter>(
        $"select {StoredShelter.Columns} from emergency_shelter s where s.district = @District and s.code = @code and substr(s.area, 1, length(@scope)) = @scope",
        new { actor.District, code = code.ToUpperInvariant(), scope = actor.Scope.Area }, stop);

    /// <summary>What inspections found, the last day first.</summary>
    public Task<List<StoredInspection>> Inspections(string district, string code, CancellationToken stop) => store.List<StoredInspection>(
        $"select {StoredInspection.Columns} from emergency_inspection i where i.district = @district and i.code = @code order by i.day desc, i.serial desc", new { district, code }, stop);

    public async Task<ShelterGround> GroundOf(Actor actor) =>
        new(lists, (await ground.Areas(actor)).Select(static a => a.Value).ToHashSet(StringComparer.Ordinal), clocks.Now(actor.District).ChinaDay());
}
