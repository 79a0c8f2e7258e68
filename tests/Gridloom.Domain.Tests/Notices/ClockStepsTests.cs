using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Notices;
using Gridloom.Domain.Tests.Cases;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;
using static Gridloom.Domain.Tests.Notices.Situations;

namespace Gridloom.Domain.Tests.Notices;

public sealed class ClockStepsTests
{
    private const string Handling = "03-03 08:10 desk accept; 03-03 08:12 desk file; 03-03 08:15 desk dispatch; 03-03 08:20 cleaners receive";

    // The limit is 4 working hours from 08:15: noon leaves 14:00–14:15.
    [Theory]
    [InlineData(50, "2026-03-03 10:15")]
    [InlineData(80, "2026-03-03 11:27")]
    [InlineData(120, "2026-03-03 15:03")]
    [InlineData(150, "2026-03-03 16:15")]
    [InlineData(300, "2026-03-04 14:15")]
    public void A_share_of_the_time_is_counted_as_the_clock_counts(int percent, string at) => Calendars.Words(ReachedAt(Handling, percent)!.Value).ShouldBe(at);

    [Fact]
    public void The_deadline_itself_is_still_on_time()
    {
        var run = NoticeBasis.Running(Walk(Handling).Case, CaseClockKind.Holder)!;

        (ReachedAt(Handling, 100)!.Value - run.Due).ShouldBe(TimeSpan.FromMicroseconds(1));
    }

    [Fact]
    public void Nights_weekends_and_a_rest_do_not_count()
    {
        // Friday 17:15, 45 minutes until the evening; Monday goes on. Then a rest from Monday 09:00 to Wednesday 09:00.
        const string friday = "03-06 17:10 desk accept; 03-06 17:12 desk file; 03-06 17:15 desk dispatch; 03-06 17:20 cleaners receive";
        Calendars.Words(ReachedAt(friday, 80)!.Value).ShouldBe("2026-03-09 10:27");
        Calendars.Words(ReachedAt(friday + "; 03-06 17:30 cleaners ask-suspension; 03-09 09:00 chief approve-suspension; 03-11 09:00 chief resume", 80)!.Value).ShouldBe("2026-03-11 10:27");
    }

    [Fact]
    public void The_next_step_is_the_first_above_what_was_told_and_then_there_is_none()
    {
        var c = Walk(Handling).Case;
        var run = NoticeBasis.Running(c, CaseClockKind.Holder)!;
        (int, string)? Next(int told) => ClockSteps.Next(at => Loop.Clock(c, CaseClockKind.Holder, at), run, [100, 80, 120], told) is { } next ? (next.Percent, Calendars.Words(next.At)) : null;

        Next(0).ShouldBe((80, "2026-03-03 11:27"));
        Next(80)!.Value.Item1.ShouldBe(100);
        Next(100).ShouldBe((120, "2026-03-03 15:03"));
        Next(120).ShouldBeNull();
    }

    [Fact]
    public void A_run_is_the_same_as_long_as_start_and_deadline_are()
    {
        string Run(string steps) => NoticeBasis.RunOf(NoticeBasis.Running(Walk(steps).Case, CaseClockKind.Holder)!);

        Run(Handling + "; 03-03 08:30 desk urge").ShouldBe(Run(Handling));
        Run(Handling + "; 03-03 08:30 cleaners ask-extension; 03-03 08:40 chief approve-extension").ShouldNotBe(Run(Handling));
        Run(Handling + "; 03-03 08:30 cleaners ask-suspension; 03-03 08:40 chief approve-suspension; 03-05 08:40 chief resume").ShouldNotBe(Run(Handling));
    }

    private static Instant? ReachedAt(string steps, int percent)
    {
        var c = Walk(steps).Case;
        return ClockSteps.ReachedAt(at => Loop.Clock(c, CaseClockKind.Holder, at), NoticeBasis.Running(c, CaseClockKind.Holder)!, percent);
    }
}
