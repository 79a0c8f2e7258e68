using System.Text.Json;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Tells what happened to a case's own fields, from its events (种类经过).</summary>
internal sealed class KindCourse(HazardViews hazards, DisputeViews disputes)
{
    /// <summary>Null for an event of another sort.</summary>
    public CourseEntry? Tell(StoredEvent e, string by, Words t) => e.Kind switch
    {
        HazardNoted.Name => Plain(e, "隐", t["补充隐患信息"], (hazards.Short(Read<HazardNoted>(e).Facts, t), by)),
        DisputeNoted.Name => Plain(e, "纠", t["记录纠纷信息"], (disputes.Short(Read<DisputeNoted>(e).Facts, t), by)),
        SessionHeld.Name => Plain(e, "调", t["记录调解"], (disputes.Short(e.District, Read<SessionHeld>(e).Session, t), by)),
        PartyAdded.Name => Plain(e, "当", t["登记当事人"], (disputes.Side(Read<PartyAdded>(e).Side, t), by)),
        PartyRemoved.Name => Plain(e, "当", t["删除当事人"], (disputes.Side(Read<PartyRemoved>(e).Side, t), by)),
        PartyShown.Name => Plain(e, "阅", t["查看当事人"], (ShowReporter.ReasonIn(e.Body), by)),
        PartyDenied.Name => Plain(e, "阅", t["查看当事人被拒"], ("", by)),
        _ => null,
    };

    private static CourseEntry Plain(StoredEvent e, string character, string title, (string Detail, string By) of) => new(e.HappenedAt, new(character, title, SealState.Plain), title, of.Detail, of.By);

    private static T Read<T>(StoredEvent e) => JsonSerializer.Deserialize<T>(e.Body, JsonSerializerOptions.Web)!;
}
