using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>建立样例演练宣教: what the demo's streets held within the last year, each of them somewhat at its own days.</summary>
internal static class LoadSampleDrills
{
    private static readonly (string Kind, string Topic, string Place, long People, long? Planned)[] Held =
    [
        ("drill", "台风暴雨人员转移演练", "街道应急避难场所", 120, null),
        ("publicity", "防灾减灾日集中宣传", "社区文化广场", 360, 1000),
        ("drill", "高层住宅消防疏散演练", "住宅小区", 210, null),
        ("training", "网格员应急处置业务培训", "街道办事处会议室", 58, null),
        ("publicity", "燃气和用电安全入户宣传", "社区各楼栋", 480, 1200),
        ("lecture", "居家防火与逃生讲座", "社区党群服务中心", 76, 200),
        ("publicity", "汛期安全提示宣传", "社区公园", 260, 600),
        ("training", "应急值守和信息报送培训", "街道应急指挥室", 42, null),
        ("lecture", "地震避险知识讲座", "辖区学校", 320, 350),
        ("drill", "三防应急抢险桌面推演", "街道应急指挥室", 35, null),
    ];

    /// <param name="Entries">0 when the district had some already.</param>
    public sealed record Response(long Entries);

    public sealed class Handler(Turns turns, EmergencyGround emergency)
    {
        private const int DaysBetween = 34, DaysApart = 3;

        public async Task<Outcome<Response>> Handle(Actor actor)
        {
            var streets = (await emergency.Areas(actor)).Where(static a => a.Value.Length == 9).ToList();
            return await turns.Take<Response>(actor, async turn =>
            {
                var today = turn.Now.ChinaDay();
                // A demo that was killed is made again; what stands already stays.
                if ((await DrillStore.Between(turn, today.AddYears(-2), today)).Any()) return new Response(0);
                foreach (var (s, street) in streets.Index())
                    foreach (var (h, held) in Held.Index())
                    {
                        var day = today.AddDays(-(2 + h * DaysBetween + s * DaysApart));
                        var given = held.Planned is { } planned ? planned * (91 + (s * 3 + h * 5) % 9) / 100 : (long?)null;
                        DrillStore.Add(turn, Keys.ToId(turn.District, actor.Account, string.Create(CultureInfo.InvariantCulture, $"demo-drill {street.Value} {h}")),
                            new(day, street.Value, held.Kind, held.Topic, held.Place, held.People + s * 7 % 31, held.Planned, given, ""));
                    }
                return new Response(streets.Count * Held.Length);
            });
        }
    }
}
