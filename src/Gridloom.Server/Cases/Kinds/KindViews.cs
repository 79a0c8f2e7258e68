using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>What a case shows because of its kind (种类部分).</summary>
internal sealed class KindViews(CaseKinds kinds, HazardViews hazards)
{
    /// <summary>Null for a case without fields of its own.</summary>
    public async Task<CaseKindModel?> Of(HttpContext http, Caller caller, StoredCase c, KindAttempt? attempt) => kinds.Of(c.Class) switch
    {
        CaseKind.Hazard => new() { Hazard = await hazards.Of(http, caller, c, attempt?.Part == NoteHazard.Part ? attempt : null) },
        _ => null,
    };
}
