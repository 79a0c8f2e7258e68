namespace Gridloom.Domain.Cases;

/// <summary>One day of the working calendar.</summary>
/// <param name="Date">The day in China.</param>
/// <param name="Kind">What it is to the clock.</param>
/// <param name="Name">The holiday it belongs to (春节), for holidays and make-up days; null otherwise.</param>
/// <param name="IsKnown">False in a year that no notice was loaded for: the kind is then guessed from the weekday alone.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string? Name, bool IsKnown)
{
    public bool IsWorking => Kind is DayKind.Workday or DayKind.MakeUpDay;
}
