using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

public sealed class DecideTests
{
    private static readonly Actor Operator = Person("operator", "operator");
    private static readonly Actor Collector = Person("collector", "collector");
    private static readonly Actor Water = Person("water", "liaison", "water");
    private static readonly Actor Supervisor = Person("supervisor", "supervisor");

    private static readonly CaseAct Yes = new(CaseActKind.Verify) { Answer = true, Note = "属实" };

    [Fact]
    public void A_residents_report_goes_the_straight_way_each_step_by_its_own_role()
    {
        var c = Reported("portal", "public", moderation: true);
        c = Do(c, new(CaseActKind.ClearModeration), Operator);
        c = Do(c, new(CaseActKind.SendVerify), Operator);
        c = Do(c, Yes, Collector);
        c = Do(c, new(CaseActKind.Accept), Operator);
        c = Do(c, new(CaseActKind.File) { Condition = "01-03/2" }, Operator);
        c = Do(c, new(CaseActKind.Dispatch) { Unit = "water" }, Operator);
        c = Do(c, new(CaseActKind.Receive), Water);
        c = Do(c, new(CaseActKind.Handle) { Note = "已清走", Photos = [new("ab", "image/jpeg", 3)] }, Water);
        c = Do(c, new(CaseActKind.SendCheck), Operator);
        c = Do(c, Yes with { Kind = CaseActKind.Check }, Collector);
        c = Do(c, new(CaseActKind.Close), Operator);
        c = Do(c, new(CaseActKind.Evaluate) { Satisfaction = Satisfaction.Satisfied }, Actor.LinkHolder(District));

        (c.Stage, c.Class, c.Condition, c.Limit, c.Catalogue, c.Version).ShouldBe((CaseStage.Closed, "01-03", "01-03/2", "2 working-days", "v2", 13));
        (c.Verifier, c.Checker, c.Handlers, c.Unit, c.UnitCount).ShouldBe(("collector", "collector", "water", "water", 1));
        Verdict(c, new(CaseActKind.Evaluate) { Satisfaction = Satisfaction.Fair }, Actor.LinkHolder(District)).ShouldBe("case.already-evaluated");
    }

    [Fact]
    public void A_public_report_waits_for_its_look_and_then_for_its_verification()
    {
        var c = Reported("portal", "public", moderation: true);
        Verdict(c, new(CaseActKind.SendVerify), Operator).ShouldBe("case.awaits-moderation");
        Verdict(c, new(CaseActKind.Reject) { Note = "广告" }, Operator).ShouldBe("case.awaits-moderation");
        c = Do(c, new(CaseActKind.ClearModeration), Operator);
        Verdict(c, new(CaseActKind.ClearModeration), Operator).ShouldBe("case.already-moderated");
        Verdict(c, new(CaseActKind.Accept), Operator).ShouldBe("case.verification-missing");
        c = Do(Do(c, new(CaseActKind.SendVerify), Operator), Yes with { Answer = false }, Collector);
        Verdict(c, new(CaseActKind.Accept), Operator).ShouldBe("case.untrue");
        var again = Do(c, new(CaseActKind.SendVerify), Operator);
        (again.True, again.VerifiedAt, again.Verifier).ShouldBe((null, null, null));
        Verdict(Do(again, Yes, Collector), new(CaseActKind.SendVerify), Operator).ShouldBe("case.already-true");
        Verdict(c, new(CaseActKind.Reject) { Note = "现场没有" }, Operator).ShouldBe("rejected");
    }

    [Fact]
    public void Nobody_judges_their_own_work()
    {
        var sent = Do(Reported(reporter: "collector"), new(CaseActKind.SendVerify), Operator);
        Verdict(sent, Yes, Collector).ShouldBe("case.your-own-report");
        var checking = Reported() with { Stage = CaseStage.Checking, Handlers = "other collector" };
        Verdict(checking, Yes with { Kind = CaseActKind.Check }, Collector).ShouldBe("case.your-own-handling");
        Verdict(checking with { Reporter = "collector" }, Yes with { Kind = CaseActKind.Check }, Collector).ShouldBe("case.your-own-report");

        var both = Person("operator", "operator supervisor");
        var asked = Do(Reported(), new(CaseActKind.AskVoid) { Note = "重复" }, Operator);
        Verdict(asked, new(CaseActKind.AskVoid) { Note = "重复" }, both).ShouldBe("case.void-already-asked");
        Verdict(asked, new(CaseActKind.ApproveVoid), both).ShouldBe("case.your-own-void-request");
        Verdict(asked, new(CaseActKind.ApproveVoid), Supervisor).ShouldBe("void");
        var refused = Do(asked, new(CaseActKind.RefuseVoid) { Note = "不重复" }, Supervisor);
        (refused.Stage, refused.VoidAsker).ShouldBe((CaseStage.Reported, null));
        Verdict(refused, new(CaseActKind.ApproveVoid), Supervisor).ShouldBe("case.void-not-asked");
    }

    [Fact]
    public void Whoever_handled_an_earlier_round_does_not_check_a_later_one()
    {
        var first = Person("first", "collector liaison", "water");
        var c = Reported() with { Stage = CaseStage.Handling, Unit = "water", Units = "water", Limit = "4 working-hours" };
        c = Do(Do(c, new(CaseActKind.Handle) { Note = "好了" }, first), new(CaseActKind.SendCheck), Operator);
        c = Do(Do(c, Yes with { Kind = CaseActKind.Check, Answer = false }, Collector), new(CaseActKind.Dispatch) { Unit = "water" }, Operator);
        c = Do(Do(c, new(CaseActKind.Receive), Water), new(CaseActKind.Handle) { Note = "好了" }, Water);

        (c.Handlers, c.Reworks).ShouldBe(("first water", 1));
        Verdict(Do(c, new(CaseActKind.SendCheck), Operator), Yes with { Kind = CaseActKind.Check }, first).ShouldBe("case.your-own-handling");
    }

    [Fact]
    public void The_short_paths_close_without_a_unit()
    {
        var fixedOnTheSpot = new CaseAct(CaseActKind.SelfHandle) { Note = "已捡走" };
        Verdict(Reported(reporter: "collector"), fixedOnTheSpot, Collector).ShouldBe("closed");
        Verdict(Reported(reporter: "other"), fixedOnTheSpot, Collector).ShouldBe("case.not-your-report");
        Verdict(Reported("hotline", "collector"), fixedOnTheSpot, Collector).ShouldBe("case.not-your-report");
        var accepted = Do(Reported(), new(CaseActKind.Accept), Operator);
        Do(accepted, new(CaseActKind.CloseDirectly) { Note = "电话已解决" }, Operator).DirectlyClosedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("accept", "nobody", "case.act-not-permitted")]
    [InlineData("file", "operator", "case.not-yet")]
    [InlineData("verify", "collector", "case.not-yet")]
    [InlineData("reject", "operator", "case.no-note")]
    [InlineData("ask-void", "operator", "case.no-note")]
    public void A_report_refuses(string act, string role, string code) =>
        Verdict(Reported(), new(CaseActKindNames.Find(act)!.Value), role == "nobody" ? Actor.Public(District) : Person("p", role)).ShouldBe(code);

    [Fact]
    public void What_lies_outside_reads_as_absent_and_what_is_wrong_is_named()
    {
        var c = Reported();
        Verdict(c, new(CaseActKind.Accept), Person("p", "operator", area: "440309003")).ShouldBe("case.not-found");
        Verdict(c, new(CaseActKind.Accept), Operator with { District = "440304" }).ShouldBe("case.not-found");
        Verdict(c, new(CaseActKind.Accept) { Seen = 7 }, Operator).ShouldBe("case.stale");
        Verdict(c, new(CaseActKind.Accept) { Note = new string('长', 501) }, Operator).ShouldBe("case.too-long");
        Verdict(c, new(CaseActKind.Accept) { Note = "a\u0007b" }, Operator).ShouldBe("case.control-characters");
        var accepted = Do(c, new(CaseActKind.Accept), Operator);
        Verdict(accepted, new(CaseActKind.Accept), Operator).ShouldBe("case.already-past");
        Verdict(accepted, new(CaseActKind.File) { Condition = "01-02" }, Operator).ShouldBe("case.unknown-condition");
        Verdict(accepted, new(CaseActKind.File) { Condition = "04-09/1" }, Operator).ShouldBe("case.unknown-condition");
        var filed = Do(accepted, new(CaseActKind.File) { Condition = "01-02/1" }, Operator);
        Verdict(filed, new(CaseActKind.Dispatch) { Unit = "nowhere" }, Operator).ShouldBe("case.unknown-unit");
        var dispatched = Do(filed, new(CaseActKind.Dispatch) { Unit = "roads" }, Operator);
        Verdict(dispatched, new(CaseActKind.Receive), Water).ShouldBe("case.not-your-unit");
        Verdict(dispatched, new(CaseActKind.Receive), Water with { Unit = null }).ShouldBe("case.not-your-unit");
        Verdict(c with { Stage = CaseStage.Void }, new(CaseActKind.Accept), Operator).ShouldBe("case.ended");
        Verdict(c with { Stage = CaseStage.Verifying }, new CaseAct(CaseActKind.Verify) { Note = "看过" }, Collector).ShouldBe("case.no-answer");
        Verdict(c with { Stage = CaseStage.Closed }, new(CaseActKind.Evaluate), Operator).ShouldBe("case.no-satisfaction");
    }

    private static CaseFile Do(CaseFile c, CaseAct act, Actor who) => Made(Loop.Decide(c, act, who, Calendars.China("2026-03-03 09:00"))).Case;

    private static string Verdict(CaseFile c, CaseAct act, Actor who) => Rulebook.Verdict(Loop.Decide(c, act, who, Calendars.China("2026-03-03 09:00")));
}
