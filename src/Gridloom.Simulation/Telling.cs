using System.Globalization;

namespace Gridloom.Simulation;

/// <summary>Puts a report into words (描述): where, what, how much, what of it, since when. Each source speaks in its own manner.</summary>
internal static class Telling
{
    private static readonly string[] Roads =
        ["文化路", "工业路", "新村一巷", "市场街", "学府路", "公园路", "新区大道辅路", "幸福路", "祠堂前街", "环村东路", "车站路", "和谐路", "科技二路", "老街", "沿河路", "东环一路", "书香路", "丰盛街", "围肚新村二区", "富康路"];

    private static readonly string[] Marks =
        ["门口", "对面", "旁边", "路口", "公交站旁", "小学围墙外", "菜市场出口", "停车场入口", "便利店前", "小公园北侧", "天桥下", "工业园南门", "地铁口外", "药店门前", "幼儿园西侧", "城中村牌坊内", "", ""];

    private static readonly string[] Since =
        ["今天早上发现", "刚刚发现", "昨晚开始", "前天下午开始", "有两三天了", "约一周", "已有 {0} 天", "快半个月了", "反复出现，这个月第 {1} 次", "之前处理过一次又这样", "下班时看到", "一直没人管"];

    // What a storm does nobody leaves for a week.
    private static readonly string[] Fresh = ["刚刚发现", "今天早上发现", "昨晚开始", "大风过后", "雨停后还没人来", "半小时前"];

    private static readonly string[] Found =
        ["今日新发现", "上次巡查时没有", "连续两次巡查都在", "本周第 {1} 次发现", "周边商户说有 {0} 天了", "约一周", "反复出现，这个月第 {1} 次", "早班已见", "处理后又复发"];

    private static readonly string[] Patrol = ["巡查发现", "巡查时见", "网格巡查：", "徒步巡查发现", "", ""];
    private static readonly string[] Call = ["来电人反映", "市民来电称", "群众反映", "来电：", ""];
    private static readonly string[] Resident = ["住在附近，", "路过看到", "我家楼下", "上班路上看到", "你好，", "", "", ""];
    private static readonly string[] Office = ["转办事项：", "来函反映", "督查发现", "批示件："];

    private static readonly string[] Wishes =
        ["请派人处理。", "希望尽快解决。", "麻烦来看一下。", "盼回复。", "拍了照片，请安排。", "谢谢。", "能不能管一管。", "", ""];

    private static readonly string[] Requests = ["要求尽快处理并回复。", "希望当天处理。", "请相关单位到场。", "来电人需要回复。", ""];

    private static readonly string[] Surnames = ["陈", "林", "黄", "李", "张", "王", "刘", "吴", "周", "罗", "曾", "何", "邓", "谢", "梁", "钟", "叶", "赖"];

    private static readonly string[] Titles = ["先生", "女士"];

    /// <summary>The address as somebody on the spot would write it.</summary>
    public static string Address(SeededPlace place, SplitMix random) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Street}{place.Community}{random.Of(Roads)} {random.Between(1, 188)} 号{random.Of(Marks)}");

    /// <summary>The words of a report.</summary>
    public static string Description(Matter matter, string source, SplitMix random)
    {
        var (opening, seen, wish) = source switch
        {
            "collector" or "grid-worker" => (Patrol, Found, ""),
            "hotline" => (Call, Since, random.Of(Requests)),
            "portal" or "sms" or "website" => (Resident, Since, random.Of(Wishes)),
            _ => (Office, Since, ""),
        };
        var how = Fill(random.Of(matter.Measures), random.Between(matter.Low, matter.High), 0);
        var since = Fill(random.Of(matter.Season == Season.Storm ? Fresh : seen), random.Between(2, 12), random.Between(2, 5));
        List<string> parts = random.Chance(70) ? [how, random.Of(matter.Effects), since] : random.Chance(50) ? [how, since] : [since, how, random.Of(matter.Effects)];
        return random.Of(opening) + string.Join('，', [random.Of(matter.Whats), .. parts]) + "。" + wish;
    }

    /// <summary>A made-up name of somebody who gives one.</summary>
    public static string Name(SplitMix random) => random.Of(Surnames) + random.Of(Titles);

    /// <summary>No mobile number in China begins with 100, so none of these can ring.</summary>
    public static string Phone(SplitMix random) => string.Create(CultureInfo.InvariantCulture, $"100{random.Between(0, 99_999_999):00000000}");

    private static string Fill(string text, int first, int second) => string.Format(CultureInfo.InvariantCulture, text, first, second);
}
