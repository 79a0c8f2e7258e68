using Gridloom.Domain.Cases.Kinds;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>What the demo's hazards and disputes are about (样例隐患与纠纷): invented, and short.</summary>
internal static class SampleKinds
{
    /// <param name="Facts">Null for a hazard of which nobody told more yet.</param>
    public sealed record Hazard(string Class, string Words, HazardFacts? Facts);

    /// <param name="Sessions">How each session ended.</param>
    public sealed record Dispute(string Class, string Words, DisputeFacts Facts, IReadOnlyList<string> Sessions);

    public static readonly IReadOnlyList<Hazard> Hazards =
    [
        new("F01-01", "一楼疏散通道堆满纸箱，安全出口被锁。", new("exit", "serious", "60021", "at-once", "已清理并拆锁。")),
        new("F01-02", "楼道内停放电动自行车并飞线充电。", new("e-bike", "ordinary", "rental", "at-once", "已移到充电棚。")),
        new("F01-03", "厨房软管老化，灶具没有熄火保护。", new("gas", "serious", "rental", "by-day", "三日内更换软管。")),
        new("F01-03", "作坊内私拉电线，插座松动发热。", new("electric", "serious", "60022", "closed", "停用设备，改好后复查。")),
        new("F01-04", "外墙瓷砖空鼓，有掉落痕迹。", new("falling", "major", "public", "by-day", "先围护，安排排险。")),
        new("F12-02", "出租屋墙体开裂，裂缝可伸入手指。", new("structure", "major", "rental", "handed-over", "已请住建部门鉴定。")),
        new("F01-02", "小娱乐场所门口停满电动自行车。", new("e-bike", "ordinary", "60023", "at-once", null)),
        new("F10-01", "单元门禁失灵，夜间无照明。", new("public-order", "low", "home", "by-day", null)),
        new("F01-01", "铺面内住人，仅一个出口。", new("mixed-use", "major", "60021", "closed", "已清退留宿人员。")),
        new("F01-03", "大排档气瓶靠近明火。", null),
    ];

    public static readonly IReadOnlyList<Dispute> Disputes =
    [
        new("F09-05", "租客提前退租，房东不退押金。", new("tenancy", 6_800_00, true, null, "退还押金一半，三日内付清。", true), ["again", "agreed"]),
        new("F09-05", "房东要求涨租，租客拒绝腾退。", new("tenancy", 24_000_00, null, null, null, null), ["again"]),
        new("F09-05", "房屋漏水，修缮费用由谁承担说不拢。", new("tenancy", 3_200_00, true, null, "双方各付一半，房东一周内修好。", null), ["agreed"]),
        new("F09-01", "业主以电梯常坏为由拒交物业费。", new("property-service", 1_860_50, false, null, null, null), ["absent", "failed"]),
        new("F09-06", "楼上漏水泡坏天花板。", new("neighbour", 4_500_00, true, null, "楼上赔付 4000 元并修好水管。", false), ["agreed"]),
        new("F09-02", "邻居夜间练琴，多次争吵。", new("neighbour", null, true, null, "约定晚九点后不练琴。", true), ["agreed"]),
        new("F10-02", "合伙开店结算不清，请求调解。", new("other", 52_000_00, null, null, null, null), []),
    ];
}
