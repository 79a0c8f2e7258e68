using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>建立样例值班日志: two weeks of the duty log, for the demo alone. All of it is invented.</summary>
internal static class LoadSampleWatch
{
    /// <param name="Entries">0 where the district had a log already.</param>
    public sealed record Response(long Entries);

    /// <param name="Minutes">After the entry before it.</param>
    private sealed record Line(string Kind, WatchRelation? Relation, int Minutes, string Words, string Measures, string Source)
    {
        public bool Open { get; init; }
    }

    private static readonly IReadOnlyList<IReadOnlyList<Line>> Matters =
    [
        [
            new("weather", null, 0, "暴雨橙色预警生效，预计持续三小时。", "通知各社区值班室，检查易涝点水泵。", "区三防值班室") { Open = true },
            new("", WatchRelation.FollowUp, 55, "地铁站出口积水约 20 厘米，行人绕行。", "两台水泵已到场抽排。", "社区值班室"),
            new("", WatchRelation.Correction, 12, "上一条积水深度应为 30 厘米。", "", ""),
            new("", WatchRelation.Final, 140, "预警解除，积水排净，无人受伤。", "", "社区值班室"),
        ],
        [
            new("incident", null, 0, "沿街商铺厨房冒烟，有明火。", "拨打 119，疏散同楼 12 人到室内避险场所。", "网格员") { Open = true },
            new("", WatchRelation.Final, 48, "明火扑灭，无人受伤，商铺停业整改。", "已登记隐患案件，转消防复查。", "消防救援站"),
        ],
        [new("order", null, 0, "区里要求月底前把应急避难场所检查一轮。", "分解到各社区，三日内报结果。", "区应急管理局") { Open = true }],
        [new("call", null, 0, "居民来电，称小区停水超过六小时。", "联系水务，答复抢修预计两小时。", "居民")],
        [new("patrol", null, 0, "夜间巡查三处工地，围挡完好，无夜间施工。", "", "")],
        [
            new("incident", null, 0, "道路施工挖断燃气支管，有气味。", "设 50 米警戒，通知燃气抢修和交警。", "施工单位") { Open = true },
            new("", WatchRelation.FollowUp, 35, "抢修人员到场关阀，影响 86 户用气。", "社区逐户告知。", "燃气公司"),
        ],
        [new("routine", null, 0, "值班电话、对讲机、应急物资清点无缺。", "", "")],
    ];

    public sealed class Handler(Turns turns, Territory.TerritoryLookup territory)
    {
        public async Task<Outcome<Response>> Handle(Actor actor)
        {
            var streets = (await territory.Of(actor.District)).Parts(actor.District).Select(p => p.Code).ToList();
            return await turns.Take<Response>(actor, async turn =>
            {
                // A demo that was killed is made again; what stands already stays.
                if (await WatchStore.NextSerial(turn) > 1) return new Response(0);
                var now = turn.Now;
                for (var n = 0; n < Matters.Count * 2; n++) await Write(turn, Matters[n % Matters.Count], streets[n % streets.Count], now - TimeSpan.FromHours(8 + ((Matters.Count * 2) - n) * 25));
                return new Response(await WatchStore.NextSerial(turn) - 1);
            });
        }

        private static async ValueTask Write(Turn turn, IReadOnlyList<Line> lines, string area, Instant at)
        {
            StoredEntry? first = null;
            foreach (var line in lines)
            {
                at += TimeSpan.FromMinutes(line.Minutes);
                turn.Stand(turn.Actor, at + TimeSpan.FromMinutes(6));
                var serial = await WatchStore.NextSerial(turn);
                var about = first is null ? null : new WatchAbout(line.Relation == WatchRelation.Correction ? serial - 1 : first.Serial, line.Relation!.Value.Code());
                WatchStore.Note(turn, new(serial, area, new(at, line.Kind, line.Words, line.Source, line.Measures), null, line.Open, about), first);
                first ??= await WatchStore.Find(turn, serial);
            }
        }
    }
}
