using System.Text.Json;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Tells what happened to a case's own fields, from its events (种类经过).</summary>
internal sealed class KindCourse(HazardViews hazards)
{
    /// <summary>Null for an event of another sort.</summary>
    public CourseEntry? Tell(StoredEvent e, string by, Words t) => e.Kind switch
    {
        HazardNoted.Name => new(e.HappenedAt, new("隐", t["补充隐患信息"], SealState.Plain), t["补充隐患信息"], hazards.Short(Read<HazardNoted>(e).Facts, t), by),
        _ => null,
    };

    private static T Read<T>(StoredEvent e) => JsonSerializer.Deserialize<T>(e.Body, JsonSerializerOptions.Web)!;
}
