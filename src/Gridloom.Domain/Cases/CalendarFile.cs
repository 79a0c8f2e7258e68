using System.Globalization;

namespace Gridloom.Domain.Cases;

/// <summary>
/// Reads the working calendar from its file (日历文件): a header <c>date,kind,name</c>, then one line a day, where the kind is
/// <c>holiday</c> or <c>working_weekend</c>. It follows the State Council's yearly notice on holidays; the other days are told by their weekday.
/// </summary>
public static class CalendarFile
{
    private const string Header = "date,kind,name";

    /// <summary>The calendar, or every faulty line with its number (<c>case.calendar-unreadable</c>).</summary>
    public static Outcome<WorkingCalendar> Parse(string text, WorkingHours? hours = null)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        if (lines[0].TrimEnd() != Header) return DeadlineProblems.CalendarLine(1, $"表头应为 {Header}", $"the header must read {Header}");

        var days = new Dictionary<DateOnly, (DayKind, string)>();
        var faults = new List<Problem>();
        for (var number = 2; number <= lines.Length; number++)
        {
            var line = lines[number - 1].TrimEnd();
            if (line.Length > 0 && Fault(line, number, days) is { } fault) faults.Add(fault);
        }

        if (faults.Count > 0) return Problem.Of(faults);
        return new WorkingCalendar(days, hours ?? WorkingHours.Default);
    }

    /// <summary>Adds the line's day, or says what is wrong with it.</summary>
    private static Problem? Fault(string line, int number, Dictionary<DateOnly, (DayKind, string)> days)
    {
        if (line.Split(',') is not [var dateText, var kindText, { Length: > 0 } name])
            return DeadlineProblems.CalendarLine(number, "应有日期、类型、名称三栏", "three columns are needed: date, kind, name");
        if (!DateOnly.TryParseExact(dateText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return DeadlineProblems.CalendarLine(number, $"“{dateText}”不是日期", $"'{dateText}' is no date");
        if (Kind(kindText) is not { } kind)
            return DeadlineProblems.CalendarLine(number, $"类型“{kindText}”应为 holiday 或 working_weekend", $"the kind '{kindText}' must be holiday or working_weekend");
        if (kind == DayKind.MakeUpDay && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            return DeadlineProblems.CalendarLine(number, $"{dateText} 不是周六或周日，不能调休上班", $"{dateText} is no Saturday or Sunday and cannot be made a working one");
        return days.TryAdd(date, (kind, name)) ? null : DeadlineProblems.CalendarLine(number, $"{dateText} 重复", $"{dateText} stands there twice");
    }

    private static DayKind? Kind(string text) => text switch
    {
        "holiday" => DayKind.Holiday,
        "working_weekend" => DayKind.MakeUpDay,
        _ => null,
    };
}
