namespace Gridloom.Domain.Cases;

/// <summary>Why a deadline cannot be told (时限问题).</summary>
public static class DeadlineProblems
{
    public static Problem UnreadableLimit(string text) => new(
        "case.limit-unreadable",
        422,
        $"时限“{text}”无法识别。请写成“4 working-hours”（工作时）、“2 working-days”（工作日）、“1.5 urgent-hours”（紧急工作时）或“7 calendar-days”（自然日）。",
        $"The limit '{text}' cannot be read. Write '4 working-hours', '2 working-days', '1.5 urgent-hours' or '7 calendar-days'.");

    public static Problem LimitOutOfRange(TimeUnit unit) => new(
        "case.limit-out-of-range",
        422,
        $"时限须大于 0、最多两位小数，且不超过 {unit.AmountMax()} {unit.Chinese()}。",
        $"A limit is more than 0, has at most two decimals, and is not more than {unit.AmountMax()} {unit.Code()}.");

    public static Problem UnreadableStart(string text) => new(
        "case.start-unreadable",
        422,
        $"起始时间“{text}”无法识别。请写成 2026-02-13T16:30+08:00。",
        $"The start '{text}' cannot be read. Write 2026-02-13T16:30+08:00.");

    public static Problem StartWithoutOffset(string text) => new(
        "case.start-without-offset",
        422,
        $"起始时间“{text}”缺少时区。北京时间请在末尾加上 +08:00。",
        $"The start '{text}' lacks its offset from UTC. For Beijing time add +08:00.");

    public static Problem StartOutOfRange() => new(
        "case.start-out-of-range",
        422,
        $"起始时间须在 {WorkingCalendar.FirstDay.Year} 年至 {Deadline.LastStart.Year} 年之间。",
        $"The start must lie between {WorkingCalendar.FirstDay.Year} and {Deadline.LastStart.Year}.");

    internal static Problem CalendarLine(int number, string fault, string faultEnglish) => new(
        "case.calendar-unreadable", 422, $"日历文件第 {number} 行：{fault}。", $"Line {number} of the calendar file: {faultEnglish}.");
}
