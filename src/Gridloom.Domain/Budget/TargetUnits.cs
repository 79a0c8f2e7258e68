namespace Gridloom.Domain.Budget;

/// <summary>The units that a target may carry. The list is closed, so that "2021年12月前" is not taken for 2021 of something.</summary>
internal static class TargetUnits
{
    private static readonly HashSet<string> Counted =
    [
        "%", "‰", "人", "万人", "万人次", "万份", "万元", "名", "人次", "个", "次", "件", "宗", "起", "条", "项", "份", "篇", "期", "场", "场次", "课", "节课", "课时", "本", "册", "批", "套", "台", "辆", "部",
        "处", "块", "家", "户", "栋", "分", "元", "亿元", "公里", "平方米", "平方公里",
    ];

    private static readonly HashSet<string> Durations =
    [
        "年", "季度", "个季度", "月", "个月", "周", "天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "秒",
    ];

    private static readonly HashSet<string> Rates = ["年", "季度", "月", "周", "天", "日", "小时", "人", "人月", "件", "次", "本", "套", "场", "个"];

    /// <summary>A single unit, no unit, or a unit per period such as 次/周.</summary>
    public static bool IsKnown(string unit) => unit.Split('/') switch
    {
        [""] => true,
        [var single] => Counted.Contains(single) || Durations.Contains(single),
        [var counted, var per] => (Counted.Contains(counted) || Durations.Contains(counted)) && Rates.Contains(per),
        _ => false,
    };

    public static bool IsDuration(string unit) => Durations.Contains(unit);
}
