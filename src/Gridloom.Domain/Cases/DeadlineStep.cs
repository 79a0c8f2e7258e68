using System.Globalization;

namespace Gridloom.Domain.Cases;

/// <summary>One stretch on the way to a deadline (计算步骤).</summary>
/// <param name="Kind">What it does to the clock.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends (not included).</param>
/// <param name="Counted">How much of it counts towards the limit.</param>
/// <param name="Day">What kind of days it lies on, told by the first of them; null when the clock runs without pause.</param>
public sealed record DeadlineStep(DeadlineStepKind Kind, Instant From, Instant To, TimeSpan Counted, CalendarDay? Day)
{
    /// <summary>
    /// The stretches between two instants: neighbouring whole days of one kind and name are one stretch, so months stay readable.
    /// They are measured by <see cref="WorkingCalendar.WorkingTimeBetween"/> and so explain the deadline without repeating how it was found.
    /// </summary>
    internal static List<DeadlineStep> Between(Instant from, Instant due, WorkingCalendar calendar)
    {
        var steps = new List<DeadlineStep>();
        for (var day = from.ChinaDay(); WorkingCalendar.StartOf(day) < due; day = day.AddDays(1))
        {
            var begin = WorkingCalendar.StartOf(day) is var midnight && midnight > from ? midnight : from;
            var end = WorkingCalendar.StartOf(day.AddDays(1)) is var next && next < due ? next : due;
            foreach (var step in OfDay(begin, end, calendar))
            {
                if (steps.Count > 0 && steps[^1].Joins(step)) steps[^1] = steps[^1] with { To = step.To, Counted = steps[^1].Counted + step.Counted };
                else steps.Add(step);
            }
        }

        return steps;
    }

    /// <summary>The stretch in one Chinese sentence, with its times in China: what the deadline's page and the command line show.</summary>
    public string ToChinese() => Kind switch
    {
        DeadlineStepKind.Continuous => $"{Moment(From)} 至 {Moment(To)}：连续计时 {Duration(Counted)}，夜间和节假日也计入",
        DeadlineStepKind.OutsideHours => $"{When()}：工作时间之外，不计",
        DeadlineStepKind.NotCounted => $"{Days()}：{Day!.Name ?? "周末"}，不计",
        _ => $"{When()}：{Working()}，计入 {Duration(Counted)}",
    };

    private static IEnumerable<DeadlineStep> OfDay(Instant begin, Instant end, WorkingCalendar calendar)
    {
        var day = calendar.Day(begin.ChinaDay());
        if (!day.IsWorking) return [new DeadlineStep(DeadlineStepKind.NotCounted, begin, end, TimeSpan.Zero, day)];

        var counted = calendar.WorkingTimeBetween(begin, end);
        if (counted == TimeSpan.Zero) return [new DeadlineStep(DeadlineStepKind.OutsideHours, begin, end, counted, day)];
        if (begin == WorkingCalendar.StartOf(day.Date)) return [new DeadlineStep(DeadlineStepKind.Counted, begin, end, counted, day)];

        // A start in the early morning or at noon: the reader is told from when the clock runs.
        var runs = FirstWorkingInstant(begin, calendar);
        var count = new DeadlineStep(DeadlineStepKind.Counted, runs, end, counted, day);
        return runs == begin ? [count] : [new DeadlineStep(DeadlineStepKind.OutsideHours, begin, runs, TimeSpan.Zero, day), count];
    }

    // A microsecond is the smallest amount of time there is, so one before its end lies where the clock starts to run.
    private static Instant FirstWorkingInstant(Instant from, WorkingCalendar calendar) =>
        calendar.AddWorkingTime(from, TimeSpan.FromMicroseconds(1)) - TimeSpan.FromMicroseconds(1);

    private bool Joins(DeadlineStep next) =>
        Kind == next.Kind && Day!.Kind == next.Day!.Kind && Day.Name == next.Day.Name && Day.IsKnown == next.Day.IsKnown
        && (Kind == DeadlineStepKind.NotCounted || (BeginsAtMidnight && next.EndsAtMidnight));

    private bool BeginsAtMidnight => From == WorkingCalendar.StartOf(From.ChinaDay());

    private bool EndsAtMidnight => To == WorkingCalendar.StartOf(To.ChinaDay());

    private string Working() => Day switch
    {
        { Kind: DayKind.MakeUpDay } => $"{Day.Name}调休上班",
        { IsKnown: false } => "工作日（该年节假日未载入，按周一至周五推定）",
        _ => "工作日",
    };

    // Midnights are left out of the words: "16:30 起" reads better than "16:30 至次日 00:00" where the clock stops at six anyway.
    private string When() => (BeginsAtMidnight, EndsAtMidnight) switch
    {
        (true, true) => Days(),
        (true, false) => $"{Date(From.ChinaDay())}截至 {Clock(To)}",
        (false, true) => $"{Moment(From)} 起",
        _ => $"{Moment(From)} 至 {Clock(To)}",
    };

    // The last day that the stretch touches: its end is not included, so a stretch up to midnight ends the day before.
    private string Days()
    {
        var (first, last) = (From.ChinaDay(), (To - TimeSpan.FromMicroseconds(1)).ChinaDay());
        return first == last ? Date(first) : $"{Date(first)}至 {Date(last)}";
    }

    private static string Date(DateOnly day) =>
        $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

    private static string Moment(Instant at) => $"{Date(at.ChinaDay())}{Clock(at)}";

    private static string Clock(Instant at)
    {
        var time = at.ToChina().DateTime;
        return time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Duration(TimeSpan length)
    {
        var (hours, minutes, seconds) = (length.Ticks / TimeSpan.TicksPerHour, length.Minutes, length.Seconds);
        var words = (hours > 0 ? $"{hours}小时" : "") + (minutes > 0 ? $"{minutes}分" : "") + (seconds > 0 ? $"{seconds}秒" : "");
        return words.Length > 0 ? words : "不足1秒";
    }
}
