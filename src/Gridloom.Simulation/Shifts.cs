using Gridloom.Domain.Cases;

namespace Gridloom.Simulation;

/// <summary>The shifts of the collectors (班次): early and late by turns, and every other one on each day off.</summary>
internal sealed class Shifts(WorkingCalendar office, DateOnly first, DateOnly last)
{
    private static readonly WorkingHours Early = new([(Hour(7), Hour(12)), (Hour(14), Hour(17.5))]);

    private static readonly WorkingHours Late = new([(Hour(8.5), Hour(12)), (Hour(13.5), Hour(18.5))]);

    private readonly Dictionary<int, WorkingCalendar> made = [];

    /// <summary>The hours of the collector of that number.</summary>
    public WorkingCalendar Of(int number)
    {
        var turn = number % 4;
        if (!made.TryGetValue(turn, out var found)) made.Add(turn, found = Make(turn));
        return found;
    }

    // Cases outlive the year by some weeks.
    private WorkingCalendar Make(int turn)
    {
        var days = new Dictionary<DateOnly, (DayKind, string)>();
        for (var day = first; day <= last.AddDays(100); day = day.AddDays(1))
        {
            var works = office.Day(day).IsWorking || day.DayNumber % 2 == (turn + (turn / 2)) % 2;
            days.Add(day, (works ? DayKind.MakeUpDay : DayKind.Holiday, "班次"));
        }
        return new(days, turn % 2 == 0 ? Early : Late);
    }

    private static TimeSpan Hour(double hour) => TimeSpan.FromHours(hour);
}
