using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

/// <summary>Between district, street and community, and what the reporter may ask once it is closed.</summary>
public sealed class LevelTests
{
    private readonly List<Event> events = [];

    [Fact]
    public void A_street_hands_down_to_its_own_communities_only()
    {
        var held = Do(Do(Filed(), "08:30 dispatch street-002"), "08:40 receive");

        Refused(held, "hand-down street-003.001").ShouldBe("case.not-below");
        Refused(held, "hand-down street-002").ShouldBe("case.not-below");
        Refused(held, "hand-down nowhere").ShouldBe("case.unknown-unit");
        Refused(held, "raise-to-street").ShouldBe("case.nothing-above");
        Refused(Do(Filed(), "08:30 dispatch water"), "hand-down street-002.001").ShouldBe("case.nothing-below");
        Refused(Do(Filed(), "08:30 dispatch water"), "raise-to-desk").ShouldBe("case.not-for-desk");
        var below = Do(held, "09:00 hand-down street-002.001");
        (below.Unit, below.UnitLevel, below.Units, below.HandDowns, below.Stage).ShouldBe(("street-002.001", UnitLevel.Community, "street-002 street-002.001", 1, CaseStage.Dispatched));
        (below.CaseDue, below.ReceivedAt, below.Returns, below.Refusals).ShouldBe((held.CaseDue, null, 0, 0));
        Refused(below, "hand-down street-002.002").ShouldBe("case.nothing-below");
        Refused(below, "raise-to-desk").ShouldBe("case.not-for-desk");
    }

    [Fact]
    public void Each_unit_raises_a_case_once_and_that_is_no_return()
    {
        var street = Do(Do(Do(Filed(), "08:30 dispatch street-002"), "08:40 hand-down street-002.001"), "08:50 raise-to-street");
        (street.Unit, street.Raises, street.Raisers, street.Returns, street.Returners).ShouldBe(("street-002", 1, "street-002.001", 0, ""));
        Refused(Do(street, "09:00 hand-down street-002.001"), "raise-to-street").ShouldBe("case.raised-before");
        Do(street, "09:00 hand-down street-002.002").Unit.ShouldBe("street-002.002");

        var desk = Do(street, "09:00 raise-to-desk");
        (desk.Stage, desk.Unit, desk.UnitLevel, desk.Raises, desk.Returns).ShouldBe((CaseStage.Filed, null, null, 2, 0));
        var again = Do(desk, "09:10 dispatch street-002");
        (again.Refusals, Refused(again, "raise-to-desk")).ShouldBe((0, "case.raised-before"));
        Do(again, "09:20 return").Returns.ShouldBe(1);
    }

    [Fact]
    public void What_was_ruled_to_be_a_units_is_not_raised()
    {
        var disputed = Do(Do(Do(Do(Filed(), "08:30 dispatch water"), "08:35 return"), "08:40 dispatch roads"), "08:45 dispute");
        var ruled = Do(disputed, "08:50 rule street-002");

        Refused(ruled, "raise-to-desk").ShouldBe("case.ruled-yours");
        Do(Do(ruled, "09:00 hand-down street-002.001"), "09:10 raise-to-street").Unit.ShouldBe("street-002");
    }

    [Fact]
    public void The_ledger_charges_each_minute_to_the_unit_that_had_it()
    {
        var c = Do(Do(Do(Do(Filed(), "08:30 dispatch street-002"), "09:30 hand-down street-002.001"), "10:00 raise-to-street"), "10:15 raise-to-desk");
        Do(c, "10:20 dispatch water");

        Loop.Ledger(Reported(), events, Calendars.China("2026-03-03 11:00")).SkipWhile(static e => e.Unit is null)
            .Select(static e => $"{e.Holder} {e.Unit} {e.OfCase.TotalMinutes}").ShouldBe(["Unit street-002 60", "Unit street-002.001 30", "Unit street-002 15", "Desk  5", "Unit water 40"]);
    }

    [Fact]
    public void A_street_reworks_what_its_community_had_handled()
    {
        var handled = Do(Do(Do(Do(Filed(), "08:30 dispatch street-002"), "08:40 hand-down street-002.001"), "08:50 receive"), "09:00 handle");
        var failed = Do(Do(handled, "09:10 send-check"), "09:20 check no");

        Do(failed, "09:30 dispatch street-002").Reworks.ShouldBe(1);
        Do(failed, "09:30 dispatch street-002.001").Reworks.ShouldBe(1);
        Do(failed, "09:30 dispatch street-002.002").Reworks.ShouldBe(0);
    }

    [Theory]
    [InlineData("street-002", true)]
    [InlineData("street-002.001", true)]
    [InlineData("street-002.002", false)]
    [InlineData("street-001", false)]
    [InlineData("street-00", false)]
    [InlineData("water", true)]
    public void A_unit_sees_what_it_or_one_below_it_has_or_had(string unit, bool sees) =>
        CaseSight.Sees(Person("p", "liaison", unit), Area, "water street-002.001").ShouldBe(sees);

    [Fact]
    public void Whoever_answers_for_a_street_dispatches_to_the_units_of_that_street()
    {
        var filed = Filed();
        string Verdict(string unit) => Rulebook.Verdict(Loop.Decide(filed, new(CaseActKind.Dispatch) { Unit = unit }, Person("p", "operator", area: District + "002"), Calendars.China("2026-03-03 09:00")));

        ((string[])["street-002", "street-002.001", "street-003", "water", "nowhere"]).Select(Verdict)
            .ShouldBe(["dispatched", "dispatched", "case.unit-outside-scope", "case.unit-outside-scope", "case.unknown-unit"]);
    }

    [Fact]
    public void A_dissatisfied_reporter_asks_once_after_each_closing()
    {
        var closed = Closed();
        Refused(closed, "ask-reopen").ShouldBe("case.not-dissatisfied");
        Refused(Do(closed, "10:00 evaluate fair"), "ask-reopen").ShouldBe("case.not-dissatisfied");
        var asked = Do(Do(closed, "10:00 evaluate dissatisfied"), "10:10 ask-reopen");
        Refused(asked, "ask-reopen").ShouldBe("case.reopen-asked-already");

        var declined = Do(asked, "10:20 decline-reopen");
        (declined.ReopenAskedAt, declined.ReopenDeclinedAt, declined.ReopenAsks, declined.ReopenDeclines).ShouldBe((null, Calendars.China("2026-03-03 10:20"), 1, 1));
        (Refused(declined, "ask-reopen"), Refused(declined, "decline-reopen")).ShouldBe(("case.reopen-declined-already", "case.reopen-not-asked"));
        var reopened = Do(asked, "10:20 reopen");
        (reopened.ReopenAskedAt, reopened.ReopenAsks, reopened.ReopenGrants, reopened.ReopenDeclines).ShouldBe((null, 1, 1, 0));
        Refused(reopened, "ask-reopen").ShouldBe("case.not-yet");
        Do(declined, "10:30 reopen").ReopenGrants.ShouldBe(0);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("ask-reopen")]
    public void The_reporter_answers_within_the_days_of_the_data(string act)
    {
        var closed = act == "evaluate" ? Closed() : Do(Closed(), "10:00 evaluate dissatisfied");
        var due = closed.EndedAt!.Value + Shipped.Desk.Of(CaseActKindNames.Find(act)!.Value).Length;
        string Verdict(Instant at) => Rulebook.Verdict(Loop.Decide(closed, new(CaseActKindNames.Find(act)!.Value) { Satisfaction = Satisfaction.Fair, Note = "还在" }, Actor.LinkHolder(District), at));

        (Verdict(due), Verdict(due + TimeSpan.FromSeconds(1))).ShouldBe(("closed", "case.too-late-for-reporter"));
    }

    [Theory]
    [InlineData("请打 13812345678", true)]
    [InlineData("138 1234-5678。", true)]
    [InlineData("44030919900101123X", true)]
    [InlineData("440309199001011234 张", true)]
    [InlineData("案件 440309-20260303-00001 的路口，第 138 号", false)]
    [InlineData("电话 0755-12345678", false)]
    [InlineData("23812345678", false)]
    public void A_residents_reason_holds_no_number_by_which_somebody_is_found(string note, bool refused)
    {
        var closed = Do(Closed(), "10:00 evaluate dissatisfied");

        Rulebook.Verdict(Loop.Decide(closed, new(CaseActKind.AskReopen) { Note = note }, Actor.LinkHolder(District), Calendars.China("2026-03-03 10:30")))
            .ShouldBe(refused ? "case.note-personal" : "closed");
    }

    private CaseFile Filed() => Do(Do(Reported(), "08:10 accept"), "08:20 file 01-02/1");

    private CaseFile Closed() => Do(Do(Do(Do(Do(Do(Filed(), "08:30 dispatch roads"), "08:40 receive"), "09:00 handle"), "09:10 send-check"), "09:20 check yes"), "09:30 close");

    private CaseFile Do(CaseFile c, string step)
    {
        var made = Made(Decide(c, step));
        events.Add(made.Event);
        return made.Case;
    }

    private static string Refused(CaseFile c, string step) => Rulebook.Verdict(Decide(c, "12:00 " + step));

    private static Outcome<CaseStep> Decide(CaseFile c, string step)
    {
        var words = step.Split(' ');
        var given = words.Length > 2 ? words[2] : null;
        var act = new CaseAct(CaseActKindNames.Find(words[1])!.Value) { Answer = given != "no", Condition = given, Unit = given, Satisfaction = given is null ? null : SatisfactionNames.Find(given), Clause = "1.1", Note = "说明" };
        return Loop.Decide(c, act, Person(words[1] == "check" ? "another" : "somebody", "operator collector liaison supervisor", c.Unit), Calendars.China("2026-03-03 " + words[0]));
    }
}
