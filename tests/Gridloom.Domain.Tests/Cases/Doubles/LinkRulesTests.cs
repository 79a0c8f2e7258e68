using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Calendars;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Doubles;

public sealed class LinkRulesTests
{
    private static readonly CaseFile Second = Reported(at: "2026-03-03 12:00") with { Number = "2" };

    /// <summary>The main case's stage | when its handling was done | when the second was seen | why it may not follow.</summary>
    [Theory]
    [InlineData("handling", null, null, null)]
    [InlineData("reported", null, null, null)]
    [InlineData("suspended", null, null, null)]
    [InlineData("linked", null, null, "case.main-follows")]
    [InlineData("closed", "2026-03-03 11:00", null, "case.main-ended")] // seen when it was reported, at 12:00: it came back
    [InlineData("closed", "2026-03-03 11:00", "2026-03-03 10:59", null)] // a late report of the same
    [InlineData("closed", "2026-03-03 11:00", "2026-03-03 11:01", "case.main-ended")]
    [InlineData("rejected", null, "2026-03-03 08:01", "case.main-ended")]
    [InlineData("void", null, "2026-03-03 08:01", "case.main-ended")]
    public void A_case_follows_one_that_is_still_to_be_done_or_was_done_after_it_was_seen(string stage, string? handled, string? seen, string? why)
    {
        var main = Reported() with { Stage = CaseStageNames.Find(stage)!.Value, HandledAt = At(handled), ClosedAt = At(handled), Main = stage == "linked" ? "3" : null };
        LinkRules.Refuse(Second with { HappenedAt = At(seen) }, main, 0)?.Code.ShouldBe(why);
        (LinkRules.Refuse(Second with { HappenedAt = At(seen) }, main, 0) is null).ShouldBe(why is null);
    }

    [Fact]
    public void A_case_that_others_follow_follows_none()
    {
        LinkRules.Refuse(Second, Reported(), 1).ShouldBe(LifecycleProblems.HasDoubles);
        LinkRules.Refuse(Second, Second, 0).ShouldBe(LifecycleProblems.OwnMain);
    }

    /// <summary>What the link undoes and what it leaves: where each stage comes back to.</summary>
    [Theory]
    [InlineData("", "reported")]
    [InlineData("accept", "reported")]
    [InlineData("accept file", "filed")]
    [InlineData("accept file dispatch", "filed")]
    [InlineData("accept file dispatch receive", "filed")]
    public void An_unlinked_case_is_where_the_desk_decides_next(string acts, string back)
    {
        var c = Reported();
        var at = China("2026-03-03 08:00");
        foreach (var act in acts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("link").Append("unlink"))
        {
            at += TimeSpan.FromMinutes(10);
            var who = Person("somebody", "operator liaison", "roads");
            c = Made(Loop.Decide(c, new CaseAct(CaseActKindNames.Find(act)!.Value) { Condition = "01-02/1", Unit = "roads", Main = "1", Note = "不是一回事" }, who, at)).Case;
            if (act == "link") CaseClock.Running(c).ShouldBeEmpty();
        }

        c.Stage.Code().ShouldBe(back);
        (c.Main, c.LinkedAt, c.Unit).ShouldBe((null, null, null));
        Loop.Clock(c, back == "filed" ? CaseClockKind.Dispatch : CaseClockKind.Accept, at).ShouldNotBeNull().From.ShouldBe(at);
    }

    [Fact]
    public void Nobody_was_late_while_it_followed_another()
    {
        var who = Person("somebody", "operator liaison", "roads");
        CaseFile Do(CaseFile c, string at, CaseActKind act) => Made(Loop.Decide(c, new CaseAct(act) { Condition = "01-02/1", Unit = "roads", Main = "1", Note = "说明" }, who, China("2026-03-03 " + at))).Case;
        var held = Do(Do(Do(Reported(), "08:10", CaseActKind.Accept), "08:20", CaseActKind.File), "08:30", CaseActKind.Dispatch);
        var again = Do(Do(held, "09:00", CaseActKind.Link), "10:30", CaseActKind.Unlink);

        (again.CaseDue - held.CaseDue).ShouldBe(TimeSpan.FromMinutes(90));
    }

    private static Instant? At(string? time) => time is null ? null : China(time);
}
