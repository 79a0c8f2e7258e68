namespace Gridloom.Domain.Emergency;

/// <summary>What every register of the emergency desk refuses (应急登记被拒).</summary>
public static class EmergencyProblems
{
    public static readonly Problem NoArea = new("emergency.area", 422,
        "请选择街道或社区；只能选您数据范围内的。",
        "Choose a street or community; only those of your own scope can be chosen.") { Field = "area" };

    public static readonly Problem DayUnreadable = new("emergency.day", 422,
        "日期看不懂，请写作 2026-12-01 的样子。",
        "The day cannot be read; write it like 2026-12-01.") { Field = "day" };

    public static readonly Problem SpanUnreadable = new("emergency.span", 422,
        "起止日期看不懂，或止于起之前，或超过 366 天。",
        "The days cannot be read, or the last is before the first, or they are more than 366.") { Field = "from" };
}
