using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Notices;
using static Gridloom.Domain.Tests.Notices.Situations;

namespace Gridloom.Domain.Tests.Notices;

public sealed class NoticeTellerTests
{
    private const string Filed = "03-03 08:10 desk accept; 03-03 08:12 desk file";
    private const string Dispatched = Filed + "; 03-03 08:15 desk dispatch";
    private const string Handling = Dispatched + "; 03-03 08:20 cleaners receive";
    private const string Handled = Handling + "; 03-03 09:00 cleaners handle";
    private const string Checking = Handled + "; 03-03 09:05 desk send-check";
    private const string Closed = Checking + "; 03-03 09:20 collector check; 03-03 09:25 desk close";

    [Theory]
    [InlineData("to the unit and no other", Dispatched, "cleaners+cleaners-2 派给本单位")]
    [InlineData("at night it waits for the morning", Filed + "; 03-03 22:15 desk dispatch", "cleaners+cleaners-2 [03-04 08:00] 派给本单位")]
    [InlineData("after midnight too", Filed + "; 03-04 00:00 desk dispatch", "cleaners+cleaners-2 [03-04 08:00] 派给本单位")]
    [InlineData("quiet begins at nine sharp", Filed + "; 03-03 21:00 desk dispatch", "cleaners+cleaners-2 [03-04 08:00] 派给本单位")]
    [InlineData("and ends at eight sharp", Filed + "; 03-04 08:00 desk dispatch", "cleaners+cleaners-2 派给本单位")]
    [InlineData("a second before nine it is told", Filed + "; 03-03 20:59:59 desk dispatch", "cleaners+cleaners-2 派给本单位")]
    [InlineData("on New Year's Eve it waits for the holiday's morning", "2026-02-16 17:00 desk accept; 2026-02-16 17:05 desk file; 2026-02-16 23:30 desk dispatch", "cleaners+cleaners-2 [02-17 08:00] 派给本单位")]
    [InlineData("what is due by the hour is told at night", "03-03 22:10 desk accept; 03-03 22:12 desk file condition=0101/1; 03-03 22:15 desk dispatch", "cleaners+cleaners-2! 派给本单位")]
    [InlineData("a return goes back to the desk", Handling + "; 03-03 08:30 cleaners return", "chief+desk+desk-2 被退回，待重派")]
    [InlineData("a second return goes to who rules", Handling + "; 03-03 08:30 cleaners return; 03-03 08:40 desk dispatch unit=roads; 03-03 08:50 builders dispute", "supervisor 提请裁定归属")]
    [InlineData("the ruling goes to the unit that it names", Handling + "; 03-03 08:30 cleaners return; 03-03 08:40 desk dispatch unit=roads; 03-03 08:50 builders dispute; 03-03 09:00 supervisor rule", "cleaners+cleaners-2 裁定由本单位办理")]
    [InlineData("urging goes to the unit", Handling + "; 03-03 08:30 desk urge", "cleaners+cleaners-2 催办")]
    [InlineData("and to the desk while the desk has it, but for who urges", Filed + "; 03-03 08:30 desk urge", "chief+desk-2 催办")]
    [InlineData("supervision goes to the holder", Handling + "; 03-03 08:30 supervisor supervise", "cleaners+cleaners-2 督办，须答复")]
    [InlineData("its answer to those who supervise", Handling + "; 03-03 08:30 supervisor supervise; 03-03 08:40 cleaners answer-supervision", "supervisor 督办已答复")]
    [InlineData("more time is asked of the duty officer", Handling + "; 03-03 08:30 cleaners ask-extension", "chief 申请延期，待批")]
    [InlineData("and granted to the unit", Handling + "; 03-03 08:30 cleaners ask-extension; 03-03 08:40 chief approve-extension", "cleaners+cleaners-2 延期已批准")]
    [InlineData("a rest is asked for", Handling + "; 03-03 08:30 cleaners ask-suspension", "chief 申请挂账，待批")]
    [InlineData("and refused", Handling + "; 03-03 08:30 cleaners ask-suspension; 03-03 08:40 chief refuse-request", "cleaners+cleaners-2 申请未获批准")]
    [InlineData("resumed", Handling + "; 03-03 08:30 cleaners ask-suspension; 03-03 08:40 chief approve-suspension; 03-10 08:40 chief resume", "cleaners+cleaners-2 恢复办理，时钟继续")]
    [InlineData("voiding is asked of those who may, but for who asks", Handling + "; 03-03 08:30 chief ask-void", "supervisor 申请作废，待批")]
    [InlineData("a failed check tells the desk and the unit", Checking + "; 03-03 09:20 collector check answer=no", "chief+desk+desk-2 核查不通过，待重派|cleaners+cleaners-2 核查不通过，将返工")]
    [InlineData("a passed one tells nobody", Checking + "; 03-03 09:20 collector check", "")]
    [InlineData("reopening tells who had it", Closed + "; 03-04 09:00 desk reopen", "chief+desk-2 重新开办，待派遣|cleaners+cleaners-2 重新开办")]
    [InlineData("a link tells the unit that it is done with it", Handling + "; 03-03 08:30 desk link", "cleaners+cleaners-2 已并入另一宗，不必再办")]
    [InlineData("a refused report tells who reported it", "03-03 08:10 desk reject", "reporter 您上报的未受理")]
    [InlineData("and a class that changed the unit", Handling + "; 03-03 08:30 desk reclassify condition=01-01/2", "cleaners+cleaners-2 改类，时限随之改变")]
    public void What_happens_is_told_to_whom_it_concerns(string situation, string steps, string told) => string.Join('|', Told(steps)).ShouldBe(told, situation);

    [Fact]
    public void The_desk_of_the_street_stands_before_that_of_the_district() =>
        Told(Handling + "; 03-03 08:30 cleaners return", area: "440309003001").ShouldBe(["west-desk 被退回，待重派"]);

    [Theory]
    [InlineData("approve-void", "作废已批准")]
    [InlineData("refuse-void", "作废未获批准")]
    public void Who_asked_to_void_hears_of_the_decision(string act, string told) =>
        Told($"{Handling}; 03-03 08:30 chief ask-void; 03-03 08:40 supervisor {act}", asker: "chief").ShouldBe(["chief " + told]);

    [Theory]
    [InlineData("near", Handling, "holder", "80", "03-03 11:27", "cleaners+cleaners-2 处置时限已用 80%，03-03 14:15 到期")]
    [InlineData("over", Handling, "holder", "100", "03-03 14:16", "cleaners+cleaners-2 处置超时，03-03 14:15 已到期")]
    [InlineData("both at once, and only the higher is told", Handling, "holder", "80 100", "03-03 14:16", "cleaners+cleaners-2 处置超时，03-03 14:15 已到期")]
    [InlineData("left lying: to the district", Handling, "holder", "120", "03-03 15:03", "supervisor 单位超时 120% 未办结")]
    [InlineData("and to its leaders", Handling, "holder", "150", "03-03 16:15", "leader 单位超时 150% 未办结")]
    [InlineData("all at once: each hears their own", Handling, "holder", "80 100 120 150", "03-03 17:00", "cleaners+cleaners-2 处置超时，03-03 14:15 已到期|supervisor 单位超时 120% 未办结|leader 单位超时 150% 未办结")]
    [InlineData("not at night", Handling, "holder", "100", "03-03 23:00", "cleaners+cleaners-2 [03-04 08:00] 处置超时，03-03 14:15 已到期")]
    [InlineData("handled meanwhile", Handled, "holder", "100", "03-03 14:16", "")]
    [InlineData("a clock that stands nags nobody", Handling + "; 03-03 08:30 cleaners ask-suspension; 03-03 08:40 chief approve-suspension", "holder", "100", "03-03 15:00", "")]
    [InlineData("nor that of a case that follows another", Handling + "; 03-03 08:30 desk link", "holder", "100", "03-03 15:00", "")]
    [InlineData("nor that of a closed one", Closed, "case", "100", "03-05 15:00", "")]
    [InlineData("the desk's own", "03-03 08:05 desk accept", "file", "100", "03-03 08:40", "chief+desk+desk-2 立案超时，03-03 08:35 已到期")]
    [InlineData("a supervision unanswered", Handling + "; 03-03 08:30 supervisor supervise", "supervise", "100", "03-05 08:40", "cleaners+cleaners-2 督办逾期未答复")]
    [InlineData("a ruling to be given", Handling + "; 03-03 08:30 cleaners return; 03-03 08:40 desk dispatch unit=roads; 03-03 08:50 builders dispute", "arbitrate", "100", "03-04 08:00", "supervisor 裁定超时，03-03 14:50 已到期")]
    public void A_clock_reminds_whoever_holds_the_case(string situation, string steps, string clock, string passed, string at, string told) =>
        string.Join('|', Reminded(steps, clock, passed, at)).ShouldBe(told, situation);

    [Fact]
    public void A_task_reminds_the_collector_who_has_it_and_then_the_desk()
    {
        Reminded(Checking, "check", "80", "03-03 09:30", "collector").ShouldBe(["collector 核查时限已用 80%，03-03 09:35 到期"]);
        Reminded(Checking, "check", "80", "03-03 09:30").ShouldBeEmpty();
        Reminded(Checking, "check", "120", "03-03 09:45", "collector").ShouldBe(["chief+desk+desk-2 核查超时，可改交他人"]);
    }

    [Theory]
    [InlineData("still there", Filed + "; 03-03 22:15 desk dispatch", true)]
    [InlineData("received in the night", Filed + "; 03-03 22:15 desk dispatch; 03-04 06:00 cleaners receive", false)]
    [InlineData("handled in the night", Filed + "; 03-03 22:15 desk dispatch; 03-04 06:00 cleaners receive; 03-04 07:00 cleaners handle", false)]
    [InlineData("returned and dispatched again", Filed + "; 03-03 22:15 desk dispatch; 03-04 06:00 cleaners return; 03-04 06:30 desk dispatch", false)]
    public void What_was_held_is_told_in_the_morning_only_if_it_is_still_true(string situation, string night, bool holds)
    {
        var told = Teller.OnEvent(Matter(Walk(Filed + "; 03-03 22:15 desk dispatch").Case), ("case.dispatched", null, CaseStage.Dispatched), Everybody, At("03-03 22:15"))[0];

        Teller.Holds(told.Rule.Code, told.Basis, Walk(night).Case).ShouldBe(holds, situation);
    }

    [Fact]
    public void What_waited_where_the_case_no_longer_is_is_not_told() =>
        Teller.OnEvent(Matter(Walk(Handling).Case), ("case.dispatched", null, CaseStage.Dispatched), Everybody, At("03-03 08:30")).ShouldBeEmpty();

    [Fact]
    public void A_title_has_no_more_than_class_street_and_times_and_the_rule_may_name_the_number()
    {
        var rules = NoticeRules.Parse("on,audience,topic,urgency,mandatory,while,chinese,english,mark\ncase.dispatched,unit,work,urgent,yes,stage,{number}，{class}，{street},{number} {class} {street},样例\n");
        var teller = new NoticeTeller(rules.Succeeded(out var made, out _) ? made : throw new InvalidOperationException(), Teller.Settings);

        var told = teller.OnEvent(Matter(Walk(Dispatched).Case), ("case.dispatched", null, null), Everybody, At("03-03 23:15")).ShouldHaveSingleItem();

        (told.Chinese, told.English, told.Urgent, told.HeldUntil).ShouldBe(("20260303-00001，暴露垃圾，民治街道", "20260303-00001 暴露垃圾 民治街道", true, null));
    }
}
