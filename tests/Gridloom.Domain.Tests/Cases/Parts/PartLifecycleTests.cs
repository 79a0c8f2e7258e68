using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Domain.Tests.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Parts;

public sealed class PartLifecycleTests
{
    private const string Street = "street-002";

    private static readonly PartLimits Limits = Made(PartLimits.Parse("v1", Rulebook.Text("part-limits.v1.csv")));
    private static readonly PartLifecycle Parts = new(Limits, Shipped.Units, Shipped.Calendar);

    private static readonly Actor Desk = Person("desk", "operator");
    private static readonly Actor StreetDesk = Person("street-desk", "operator", area: "440309002");
    private static readonly Actor Holder = Person("holder", "liaison", Street);
    private static readonly Actor Water = Person("water", "liaison", "water");
    private static readonly Actor Roads = Person("roads", "liaison", "roads");

    private static CaseFile Case { get; } = Reported() with { Stage = CaseStage.Handling, Unit = Street, Units = Street };

    [Fact]
    public void A_whistle_goes_its_way_and_its_deadlines_are_its_own()
    {
        // A Tuesday: two working hours from 10:30 end at 14:30, for nobody works at noon.
        var asked = Ask(new(PartType.Whistle, ["water"], "来看水管"), Holder, "2026-03-03 10:30");
        (asked.Stage, asked.AskerUnit, asked.Asker).ShouldBe((PartStage.Asked, Street, "holder"));
        Calendars.Words(asked.AnswerDue).ShouldBe("2026-03-03 14:30");
        Calendars.Words(asked.WorkDue).ShouldBe("2026-03-04 10:30");

        var come = Do(asked, new(PartActKind.ReportIn), Water, "2026-03-03 14:30");
        Clock(come, PartClockKind.Answer, "2026-03-05 09:00").ShouldBe((ClockState.Stopped, true));
        var done = Do(come, new(PartActKind.Finish) { Note = "已抢修" }, Water, "2026-03-04 11:00");
        Clock(done, PartClockKind.Work, "2026-03-04 12:00").ShouldBe((ClockState.Stopped, false));
        var again = Do(done, new(PartActKind.SendBack) { Note = "还在漏" }, Holder, "2026-03-04 14:30");
        (again.Stage, again.Reworks, again.DoneAt, Calendars.Words(again.WorkDue)).ShouldBe((PartStage.InHand, 1, null, "2026-03-05 14:30"));
        Verdict(Do(again, new(PartActKind.Finish) { Note = "不漏了" }, Water, "2026-03-05 09:00"), new(PartActKind.Confirm), Holder).ShouldBe("case.part-no-answer");
        var end = Do(Do(again, new(PartActKind.Finish) { Note = "不漏了" }, Water, "2026-03-05 09:00"), new(PartActKind.Confirm) { Satisfied = true }, Holder, "2026-03-05 10:00");
        (end.Stage, end.Satisfied, end.DoneNote, end.EndedAt is not null, end.Version).ShouldBe((PartStage.Confirmed, true, "不漏了", true, 6));
    }

    [Theory]
    [InlineData("2026-03-03 12:00", ClockState.Normal)]
    [InlineData("2026-03-03 14:06", ClockState.Near)]
    [InlineData("2026-03-03 14:30", ClockState.Near)]
    [InlineData("2026-03-03 14:31", ClockState.Overdue)]
    public void The_traffic_light_stands_at_80_and_100_percent(string now, ClockState state) =>
        Clock(Ask(new(PartType.Whistle, ["water"], "来看水管"), Holder, "2026-03-03 10:30"), PartClockKind.Answer, now).State.ShouldBe(state);

    [Fact]
    public void Urgent_counts_the_night_and_a_written_limit_holds_in_place_of_the_usual()
    {
        var urgent = Ask(new(PartType.Cooperate, ["water"], "关阀") { Urgent = true, Limit = "2 urgent-hours" }, Desk, "2026-03-03 23:30");
        (Calendars.Words(urgent.AnswerDue), Calendars.Words(urgent.WorkDue), urgent.WorkLimit).ShouldBe(("2026-03-04 00:30", "2026-03-04 01:30", "2 urgent-hours"));
    }

    [Fact]
    public void Who_asks_may_ask_another_unit_instead_of_one_that_refused_and_it_has_the_whole_limit()
    {
        var refused = Do(Ask(new(PartType.Cooperate, ["water"], "修井盖"), Desk), new(PartActKind.Refuse) { Clause = "3.2", Note = "是电信的井" }, Water, "2026-03-03 15:00");
        (refused.Stage, refused.RefusedAt is not null, refused.Clause).ShouldBe((PartStage.Refused, true, "3.2"));
        var steps = Made(Parts.Decide(refused, new(PartActKind.Redirect) { Unit = "pipelines" }, Desk, Ground(Case, "2026-03-04 09:00", refused)));
        steps.Select(static s => (s.Part.Part, s.Part.Stage, s.Part.Unit)).ShouldBe([(1, PartStage.Withdrawn, "water"), (2, PartStage.Asked, "pipelines")]);
        (steps[1].Part.Task, Calendars.Words(steps[1].Part.AnswerDue)).ShouldBe(("修井盖", "2026-03-04 15:00"));
        Verdict(refused, new(PartActKind.Redirect) { Unit = "water" }, Desk).ShouldBe("asked", "the same unit may be asked again");
        Verdict(refused, new(PartActKind.Redirect) { Unit = Street }, Desk).ShouldBe("case.part-lead-unit");
    }

    [Fact]
    public void Only_the_asked_unit_does_it_and_only_who_asked_decides()
    {
        var part = Ask(new(PartType.Whistle, ["water"], "来看水管"), Holder);
        Verdict(part, new(PartActKind.ReportIn), Roads).ShouldBe("case.part-not-yours");
        Verdict(part, new(PartActKind.ReportIn), Desk).ShouldBe("case.act-not-permitted");
        Verdict(part, new(PartActKind.Withdraw) { Note = "不用了" }, Desk).ShouldBe("case.part-not-asker");
        Verdict(part, new(PartActKind.Withdraw) { Note = "不用了" }, Water).ShouldBe("case.part-not-asker");
        Verdict(part, new(PartActKind.Withdraw) { Note = "不用了" }, Holder).ShouldBe("withdrawn");
        Verdict(part, new(PartActKind.ReportIn) { Seen = 7 }, Water).ShouldBe("case.part-stale");
        Verdict(part, new(PartActKind.Refuse) { Note = "不归我管" }, Water).ShouldBe("case.part-no-clause");
        Verdict(part, new(PartActKind.ReportIn), Person("other", "liaison", "water", "440309003")).ShouldBe("case.part-not-found", "another street");
    }

    [Fact]
    public void A_desk_gives_tasks_and_a_street_whistles()
    {
        Asked(PartType.Cooperate, Desk).ShouldBe("asked");
        Asked(PartType.Cooperate, Holder).ShouldBe("case.part-may-not-ask");
        Asked(PartType.Whistle, Holder).ShouldBe("asked");
        Asked(PartType.Whistle, StreetDesk).ShouldBe("asked");
        Asked(PartType.Whistle, Desk).ShouldBe("case.part-may-not-whistle", "the district does not whistle");
        Asked(PartType.Whistle, Water).ShouldBe("case.part-may-not-whistle", "it does not hold the case");
        Asked(PartType.Whistle, Roads, Case with { Unit = "roads" }).ShouldBe("case.part-may-not-whistle", "it is no street");
        Asked(PartType.Cooperate, Person("x", "collector")).ShouldBe("case.act-not-permitted");
        Asked(PartType.Cooperate, Person("x", "operator", area: "440309003")).ShouldBe("case.not-found");
        foreach (var stage in Enum.GetValues<CaseStage>())
            Asked(PartType.Cooperate, Desk, Case with { Stage = stage }).ShouldBe(stage is CaseStage.Dispatched or CaseStage.Handling ? "asked" : "case.part-case-not-with-unit", stage.ToString());
    }

    [Theory]
    [InlineData("", "来", null, "case.part-no-units")]
    [InlineData("water water", "来", null, "case.part-no-units")]
    [InlineData("nobody", "来", null, "case.part-unknown-unit")]
    [InlineData(Street, "来", null, "case.part-lead-unit")]
    [InlineData("street-003", "来", null, "case.part-street-unit")]
    [InlineData("roads", "来", null, "case.part-unit-has")]
    [InlineData("water", " ", null, "case.part-no-task")]
    [InlineData("water", "来", "0 working-days", "case.part-bad-limit")]
    [InlineData("water", "来", "soon", "case.part-bad-limit")]
    public void What_is_filled_in_wrongly_is_refused(string units, string task, string? limit, string why)
    {
        var open = Ask(new(PartType.Whistle, ["roads"], "来"), Holder);
        var ask = new PartAsk(PartType.Whistle, units.Split(' ', StringSplitOptions.RemoveEmptyEntries), task) { Limit = limit };
        Code(Parts.Ask(ask, Holder, Ground(Case, "2026-03-03 10:00", open))).ShouldBe(why);
    }

    [Fact]
    public void When_the_case_ends_or_follows_another_open_parts_are_withdrawn_and_done_ones_stay()
    {
        var open = Ask(new(PartType.Cooperate, ["water"], "关阀"), Desk);
        var done = open with { Part = 2, Unit = "roads", Stage = PartStage.Done };
        var closed = PartLifecycle.Follow(Case, Ground(Case with { Stage = CaseStage.Closed, Unit = null }, "2026-03-03 12:00", open, done));
        closed.Select(static s => (s.Part.Part, s.Part.Stage, ((PartActed)s.Event).Note)).ShouldBe([(1, PartStage.Withdrawn, "案件已结案")]);
        PartLifecycle.Follow(Case, Ground(Case with { Stage = CaseStage.Linked }, "2026-03-03 12:00", open)).Count.ShouldBe(1);
        PartLifecycle.Follow(Case, Ground(Case with { Stage = CaseStage.Handled }, "2026-03-03 12:00", open)).ShouldBeEmpty();
        PartLifecycle.Follow(Case, Ground(Case with { Unit = "water" }, "2026-03-03 12:00", open)).Count.ShouldBe(1, "it has the whole case now");
        Verdict(done, new(PartActKind.SendBack) { Note = "没好" }, Desk, Case with { Stage = CaseStage.Closed }).ShouldBe("case.part-case-ended");
        Verdict(done, new(PartActKind.Confirm), Desk, Case with { Stage = CaseStage.Closed }).ShouldBe("confirmed");
    }

    [Fact]
    public void The_units_offered_are_those_that_would_not_be_refused()
    {
        var open = Ask(new(PartType.Whistle, ["roads"], "来"), Holder);
        var offered = Parts.Choices(PartType.Whistle, Ground(Case, "2026-03-03 10:00", open)).Select(static u => u.Code).ToList();
        offered.ShouldContain("water");
        offered.ShouldNotContain("roads");
        offered.ShouldAllBe(static u => !u.StartsWith("street", StringComparison.Ordinal));
        Parts.MayAsk(Case, StreetDesk).ShouldBe([PartType.Cooperate, PartType.Whistle]);
        PartLifecycle.Offered(open, Roads, Case).ShouldBe([PartActKind.ReportIn, PartActKind.Refuse]);
        PartLifecycle.Offered(open, Holder, Case).ShouldBe([PartActKind.Withdraw]);
        PartLifecycle.Offered(open, Water, Case).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("type,urgency,answer,work\n", "表头")]
    [InlineData("type,urgency,answer,work,mark\nhelp,usual,1 working-hours,1 working-days,样例\n", "没有协同类型")]
    [InlineData("type,urgency,answer,work,mark\nwhistle,usual,soon,1 working-days,样例\n", "时限")]
    [InlineData("type,urgency,answer,work,mark\nwhistle,usual,1 working-hours,1 working-days,样例\n", "缺少 cooperate/usual, cooperate/urgent, whistle/urgent")]
    public void A_faulty_file_of_limits_says_where(string text, string saying) => (PartLimits.Parse("v1", text).Succeeded(out _, out var refused) ? "" : refused.Chinese).ShouldContain(saying);

    private static PartGround Ground(CaseFile c, string at, params PartFile[] parts) => new(c, parts, Calendars.China(at));

    private static PartFile Ask(PartAsk ask, Actor who, string at = "2026-03-03 10:30") => Made(Parts.Ask(ask, who, Ground(Case, at)))[0].Part;

    private static PartFile Do(PartFile p, PartAct act, Actor who, string at) => Made(Parts.Decide(p, act, who, Ground(Case, at, p)))[0].Part;

    private static string Verdict(PartFile p, PartAct act, Actor who, CaseFile? c = null) => Code(Parts.Decide(p, act, who, Ground(c ?? Case, "2026-03-03 11:00", p)));

    private static string Asked(PartType type, Actor who, CaseFile? c = null) => Code(Parts.Ask(new(type, ["building"], "来"), who, Ground(c ?? Case, "2026-03-03 11:00")));

    private static string Code(Outcome<List<PartStep>> outcome) => outcome.Succeeded(out var steps, out var refused) ? steps[^1].Part.Stage.Code() : refused.Code;

    private static (ClockState State, bool OnTime) Clock(PartFile p, PartClockKind kind, string at)
    {
        var clock = PartClock.Of(p, kind, Shipped.Calendar, Calendars.China(at));
        return (clock.State, clock.OnTime);
    }
}
