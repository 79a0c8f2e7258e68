namespace Gridloom.Domain.Cases;

/// <summary>What each unit of a limit is called, how long it is, and how much of it a limit may have.</summary>
public static class TimeUnitNames
{
    /// <summary>As it is written in files, requests and on the command line.</summary>
    public static string Code(this TimeUnit unit) => unit switch
    {
        TimeUnit.UrgentHours => "urgent-hours",
        TimeUnit.WorkingHours => "working-hours",
        TimeUnit.WorkingDays => "working-days",
        TimeUnit.CalendarDays => "calendar-days",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit has no code."),
    };

    public static string Chinese(this TimeUnit unit) => unit switch
    {
        TimeUnit.UrgentHours => "紧急工作时",
        TimeUnit.WorkingHours => "工作时",
        TimeUnit.WorkingDays => "工作日",
        TimeUnit.CalendarDays => "自然日",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit has no name."),
    };

    /// <summary>Does it run through nights, weekends and holidays?</summary>
    public static bool IsContinuous(this TimeUnit unit) => unit is TimeUnit.UrgentHours or TimeUnit.CalendarDays;

    /// <summary>The most that a limit may have: 10 000 hours or 1 000 days, far beyond any standard's; more is a slip of the pen.</summary>
    public static int AmountMax(this TimeUnit unit) => unit is TimeUnit.UrgentHours or TimeUnit.WorkingHours ? 10_000 : 1_000;

    internal static long Seconds(this TimeUnit unit) => unit switch
    {
        TimeUnit.WorkingDays => 8 * 3600,
        TimeUnit.CalendarDays => 24 * 3600,
        _ => 3600,
    };
}
