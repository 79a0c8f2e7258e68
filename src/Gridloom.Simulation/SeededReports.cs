using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>Invents reports for a demo district (演示上报). The same request gives the same reports, to the byte.</summary>
public static class SeededReports
{
    // Where reports come from in such a centre: mostly its own collectors.
    private static readonly (string Source, int Weight)[] Sources =
        [("collector", 54), ("hotline", 17), ("portal", 11), ("grid-worker", 9), ("sms", 3), ("website", 3), ("department", 2), ("leader", 1)];

    // Hours of the day: the shifts of the collectors, with a little noise from residents in the evening.
    private static readonly (int Hour, int Weight)[] Hours =
    [
        (6, 1), (7, 4), (8, 9), (9, 11), (10, 11), (11, 8), (12, 3), (13, 4), (14, 9), (15, 10), (16, 9), (17, 7), (18, 4), (19, 3), (20, 3), (21, 2), (22, 1),
    ];

    private static readonly string[] Roads =
        ["文化路", "工业路", "新村一巷", "市场街", "学府路", "公园路", "新区大道辅路", "幸福路", "祠堂前街", "环村东路", "车站路", "和谐路", "科技二路", "老街", "沿河路"];

    private static readonly string[] Marks =
        ["门口", "对面", "旁边", "路口", "公交站旁", "小学围墙外", "菜市场出口", "停车场入口", "便利店前", "小公园北侧", "天桥下", "工业园南门", ""];

    private static readonly string[] Since = ["今天早上发现", "昨晚开始", "有两三天了", "约一周", "已有 {0} 天", "反复出现，这个月第 {1} 次"];

    private static readonly string[] Wishes = ["请派人处理。", "希望尽快解决。", "麻烦来看一下。", "盼回复。", ""];

    private static readonly string[] Surnames = ["陈", "林", "黄", "李", "张", "王", "刘", "吴", "周", "罗", "曾", "何", "邓", "谢"];

    private static readonly string[] Titles = ["先生", "女士"];

    /// <summary>The reports in the order of their instants.</summary>
    public static IReadOnlyList<SeededReport> Make(SeededRequest request)
    {
        var random = new SplitMix(request.Seed);
        var instants = Enumerable.Range(0, request.Count).Select(_ => InstantOf(request, random)).Order().ToList();
        var drafts = instants.Select(at => (At: at, Input: InputOf(request, random))).ToList();
        var photographed = drafts.Index().Where(d => d.Item.Input.Source is "collector" or "grid-worker" or "portal")
            .OrderBy(_ => random.Next()).Take(request.Photographed).Select(d => d.Index).ToHashSet();
        return
        [
            .. drafts.Index().Select(d => new SeededReport(
                string.Create(CultureInfo.InvariantCulture, $"demo-report-{d.Index + 1:0000}"), d.Item.At, d.Item.Input,
                photographed.Contains(d.Index) ? [DrawnPhoto.Make(random)] : [])),
        ];
    }

    // A day and an hour are drawn; what would lie in the future of the last day moves back by whole days, and keeps its hour.
    private static Instant InstantOf(SeededRequest request, SplitMix random)
    {
        var until = request.Until.ToChina();
        var midnight = new DateTimeOffset(until.Date, Instant.ChinaOffset);
        var day = midnight.AddDays(-random.Below(request.Days));
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && random.Chance(50)) day = midnight.AddDays(-random.Below(request.Days));
        var at = day.AddHours(random.OfWeighted(Hours)).AddSeconds(random.Below(3600));
        return Instant.From(at < until ? at : at.AddDays(-random.Between(1, request.Days - 1)));
    }

    private static ReportInput InputOf(SeededRequest request, SplitMix random)
    {
        var matter = random.Of(Matter.All);
        var source = random.OfWeighted(Sources);
        var place = source == "grid-worker" ? request.Beat : random.Of(request.Places);
        var fromPublic = source is "hotline" or "portal" or "sms" or "website";
        var address = string.Create(CultureInfo.InvariantCulture, $"{place.Street}{place.Community}{random.Of(Roads)} {random.Between(1, 188)} 号{random.Of(Marks)}");
        var description = string.Join('，',
            matter.What,
            string.Format(CultureInfo.InvariantCulture, matter.Detail, random.Between(matter.Low, matter.High)),
            string.Format(CultureInfo.InvariantCulture, random.Of(Since), random.Between(2, 12), random.Between(2, 5))) + "。" + (fromPublic ? random.Of(Wishes) : "");
        // Only whoever stands there has a position; a voice on the telephone has an address.
        var located = !fromPublic || (source == "portal" && random.Chance(60));
        var named = fromPublic && random.Chance(80);
        var spot = located ? Within(random.Of(place.Grids), random) : (Position?)null;
        return new ReportInput(
            matter.Class, description, address, spot?.Longitude, spot?.Latitude, source,
            named ? random.Of(Surnames) + random.Of(Titles) : null, named ? PhoneOf(random) : null);
    }

    // Five decimals are a metre. A grid too thin to be hit has its label point.
    private static Position Within(Shape grid, SplitMix random)
    {
        const int Step = 100, Tries = 200;
        var (west, south, east, north) = grid.Bounds;
        for (var i = 0; i < Tries; i++)
        {
            var spot = new Position((west / Step + random.Below((int)((east - west) / Step) + 1)) * Step, (south / Step + random.Below((int)((north - south) / Step) + 1)) * Step);
            if (grid.Covers(spot)) return spot;
        }
        return grid.Label;
    }

    // No mobile number in China begins with 100, so none of these can ring.
    private static string PhoneOf(SplitMix random) => string.Create(CultureInfo.InvariantCulture, $"100{random.Between(0, 99_999_999):00000000}");
}
