using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Calendars;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

public sealed class CaseClockTests
{
    private static readonly MinuteClock Oracle = new(Csv);

    [Theory]
    [InlineData(1)]
    [InlineData(20261121)]
    public void Every_clock_of_random_histories_agrees_with_the_minute_by_minute_clock(int seed)
    {
        var compared = 0;
        for (var round = 0; round < 400; round++)
        {
            var history = new RandomHistory(seed + round);
            var last = history.Live(static (_, _, _, _) => { }, tries: 40);
            foreach (var c in history.Steps.Select(static step => step.Step.Case).Append(last))
            {
                var now = history.Later(c.StageAt);
                foreach (var kind in Enum.GetValues<CaseClockKind>())
                {
                    if (Loop.Clock(c, kind, now) is not { } clock) continue;
                    compared++;
                    if (Fault(clock, now, PausesOf(history, c)) is { } fault) Assert.Fail($"seed {seed + round}, version {c.Version}, {kind} at {now}: {fault}");
                }
            }
        }

        compared.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void A_wrong_dispatch_shortens_the_cases_clock_and_never_the_holders()
    {
        var filed = Walk(Reported(), "08:10 accept", "08:20 file 01-02/1", "08:30 dispatch roads");
        var right = Walk(filed, "10:30 return", "10:40 dispatch water");

        Words(filed.CaseDue!.Value).ShouldBe("2026-03-03 14:30"); // four working hours from half past eight
        right.CaseDue.ShouldBe(filed.CaseDue);
        Words(right.HolderDue!.Value).ShouldBe("2026-03-03 16:40"); // the full four hours from twenty to eleven
        Told(right, CaseClockKind.Case, "11:00").ShouldBe("正常 02:30:00 left 01:30:00");
        Told(right, CaseClockKind.Holder, "11:00").ShouldBe("正常 00:20:00 left 03:40:00");
        (right.UnitCount, right.Returns, right.Reworks).ShouldBe((2, 1, 0));
    }

    [Fact]
    public void A_failed_check_lets_the_cases_clock_run_on_as_if_it_had_not_stopped_and_counts_a_rework_for_the_same_unit_only()
    {
        var handled = Walk(Reported(), "08:10 accept", "08:20 file 01-02/1", "08:30 dispatch water", "08:40 receive", "09:30 handle");
        Told(handled, CaseClockKind.Case, "11:00").ShouldBe("停表 01:00:00 left 03:00:00");

        var failed = Walk(handled, "09:40 send-check", "10:00 check no");
        Told(failed, CaseClockKind.Case, "11:00").ShouldBe("正常 02:30:00 left 01:30:00");
        Loop.Clock(failed, CaseClockKind.Holder, China("2026-03-03 11:00")).ShouldBeNull();
        Walk(failed, "10:10 dispatch water").Reworks.ShouldBe(1);
        Walk(failed, "10:10 dispatch roads").Reworks.ShouldBe(0);
        Walk(failed, "10:10 dispatch water", "10:20 return", "10:30 dispatch water").Reworks.ShouldBe(1);
    }

    [Theory]
    [InlineData("08:29", "正常")]
    [InlineData("11:41", "正常")]
    [InlineData("11:42", "临期")] // 80 % of four hours is three hours and twelve minutes
    [InlineData("14:30", "临期")] // at the very instant it is still on time
    [InlineData("14:31", "超时")]
    public void The_light_changes_at_80_percent_and_behind_the_deadline(string at, string state)
    {
        var c = Walk(Reported(), "08:10 accept", "08:20 file 01-02/1", "08:30 dispatch water");

        Told(c, CaseClockKind.Case, at).ShouldStartWith(state);
    }

    [Fact]
    public void When_a_year_is_loaded_running_deadlines_move_with_a_reason_and_stopped_ones_stay()
    {
        var reported = Reported(at: "2026-12-31 16:00");
        var c = WalkOn(reported, "2026-12-31 16:10 accept", "2026-12-31 16:20 file 01-02/1", "2026-12-31 16:30 dispatch water");
        var after = new CaseLifecycle(Rulebook.Shipped with { Calendar = With2027() });

        Words(c.CaseDue!.Value).ShouldBe("2027-01-01 10:30");
        Loop.Clock(c, CaseClockKind.Case, China("2026-12-31 17:00"))!.CalendarIncomplete.ShouldBeTrue();
        Loop.Recompute(c, "无变化").ShouldBeNull();
        var recomputed = after.Recompute(c, "已载入 2027 年日历").ShouldNotBeNull();
        recomputed.Kind.ShouldBe("case.deadline-recomputed");
        recomputed.Moves.ShouldBe([new(CaseClockKind.Case, China("2027-01-04 10:30")), new(CaseClockKind.Holder, China("2027-01-04 10:30"))]);
        var moved = CaseHistory.Apply(c, recomputed);
        (moved.CaseDue, moved.HolderDue, moved.DispatchDue, moved.Version).ShouldBe((China("2027-01-04 10:30"), China("2027-01-04 10:30"), c.DispatchDue, c.Version + 1));
        after.Recompute(moved, "再次").ShouldBeNull();
        after.Recompute(WalkOn(c, "2026-12-31 17:00 receive", "2026-12-31 17:10 handle"), "已处置").ShouldBeNull();
    }

    private static WorkingCalendar With2027() => Made(CalendarFile.Parse(Csv.TrimEnd() + "\n2027-01-01,holiday,元旦\n"));

    /// <summary>Told from the acts alone: rests, the time between handling and reopening, and that in which it followed another case.</summary>
    private static List<(DateTime From, DateTime To)> PausesOf(RandomHistory history, CaseFile upTo)
    {
        var (pauses, from) = (new List<(DateTime, DateTime)>(), default(DateTime));
        foreach (var e in history.Steps.Select(static step => step.Step).TakeWhile(step => step.Case.Version <= upTo.Version).Select(static step => step.Event))
        {
            if (e.Act is CaseActKind.ApproveSuspension or CaseActKind.Handle or CaseActKind.CloseDirectly or CaseActKind.Link) from = e.At.ToChina().DateTime;
            if (e.Act is CaseActKind.Resume or CaseActKind.Reopen or CaseActKind.ReopenAgain or CaseActKind.Unlink) pauses.Add((from, e.At.ToChina().DateTime));
        }

        return pauses;
    }

    private static string? Fault(CaseClock clock, Instant now, List<(DateTime From, DateTime To)> all)
    {
        var pauses = clock.Kind is CaseClockKind.Case or CaseClockKind.Holder ? all : [];
        var until = clock.Stop ?? now;
        var continuous = clock.Limit.Unit is TimeUnit.UrgentHours or TimeUnit.CalendarDays;
        var (from, to, limit) = (clock.From.ToChina().DateTime, until.ToChina().DateTime, (int)clock.Total.TotalMinutes);
        var used = to <= from ? 0 : Oracle.Between(from, to, continuous, pauses);
        var due = Oracle.Add(from, limit, continuous, pauses);
        var state = clock.Stop is not null ? "停表" : to > due ? "超时" : used >= limit * 0.8m ? "临期" : "正常";
        var told = (clock.Used.TotalMinutes, clock.Remaining.TotalMinutes, clock.Due, clock.State.Chinese(), clock.OnTime);
        return told == (used, limit - used, China(due), state, to <= due) ? null : $"{told}, but {used} of {limit}, due {due:s}, {state}";
    }

    private static string Told(CaseFile c, CaseClockKind kind, string at)
    {
        var clock = Loop.Clock(c, kind, China($"2026-03-03 {at}")).ShouldNotBeNull();
        return $"{clock.State.Chinese()} {clock.Used} left {clock.Remaining}";
    }

    private static CaseFile Walk(CaseFile c, params string[] steps) => WalkOn(c, [.. steps.Select(static step => "2026-03-03 " + step)]);

    /// <summary>"2026-03-03 08:30 dispatch water": one act after the other, by people who may.</summary>
    private static CaseFile WalkOn(CaseFile c, params string[] steps) => steps.Aggregate(c, (now, step) =>
    {
        var words = step.Split(' ');
        var given = words.Length > 3 ? words[3] : null;
        var act = new CaseAct(CaseActKindNames.Find(words[2])!.Value) { Answer = given != "no", Condition = given, Unit = given, Clause = "1.1", Note = "说明" };
        return Made(Loop.Decide(now, act, Person(words[2] == "check" ? "another" : "somebody", "operator collector liaison supervisor", now.Unit), China($"{words[0]} {words[1]}"))).Case;
    });
}
