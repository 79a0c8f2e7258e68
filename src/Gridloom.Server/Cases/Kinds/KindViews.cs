using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>What a case shows because of its kind (种类部分).</summary>
internal sealed class KindViews(CaseKinds kinds, HazardViews hazards, DisputeViews disputes, Emergency.WatchLookup log)
{
    private const int EntriesShown = 20;

    /// <summary>Null for a case without fields of its own.</summary>
    public async Task<CaseKindModel?> Of(HttpContext http, Caller caller, StoredCase c, ShowCasePage.After after) => kinds.Of(c.Class) switch
    {
        CaseKind.Hazard => new() { Hazard = await hazards.Of(http, caller, c, after.Kind?.Part == NoteHazard.Part ? after.Kind : null) },
        CaseKind.Dispute => new() { Dispute = await disputes.Of(c, new(http, caller, after.Kind, after.ClearParty)) },
        CaseKind.Emergency => caller.Actor.May(Permission.ReadEmergency) ? new() { Watch = await Watch(caller.Actor, c, http.RequestAborted) } : null,
        _ => null,
    };

    private async Task<WatchOfCase> Watch(Actor actor, StoredCase c, CancellationToken stop)
    {
        var entries = await log.OfCase(actor, c.Number, EntriesShown, stop);
        return new([.. entries.Select(e => new WatchOfCaseLine(e.HappenedAt, e.Words, e.Measures, e.Href))], actor.May(Permission.EditEmergency) ? Emergency.WatchLookup.NoteOf(c.Number) : null);
    }
}
