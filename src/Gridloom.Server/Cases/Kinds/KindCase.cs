using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>A case as far as its own fields need it (种类案件): what tells its kind, and who may see it.</summary>
internal sealed record KindCase(string Id, string Number, string Area, string Class, string Units)
{
    /// <summary>By its id; null where there is none that the turn's actor may see.</summary>
    public static async ValueTask<KindCase?> Find(Turn turn, string id) =>
        await turn.Find<KindCase>("select c.id, c.number, c.area, c.class, c.units from case_case c where c.district = @District and c.id = @id", new { turn.District, id }) is { } found
            && CaseSight.Sees(turn.Actor, found.Area, found.Units) ? found : null;
}
