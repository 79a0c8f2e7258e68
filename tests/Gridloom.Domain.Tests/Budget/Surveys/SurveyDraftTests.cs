using Gridloom.Domain.Budget.Surveys;

namespace Gridloom.Domain.Tests.Budget.Surveys;

public sealed class SurveyDraftTests
{
    private static readonly QuestionInput Asks = new("satisfaction", "满意吗？", null, false);

    private static readonly SurveyInput Good = new("满意度调查", "居民", null, "2026-11-01", "2026-11-30", "link", [Asks]);

    private static IReadOnlyList<string> Faults(SurveyInput input) => SurveyDraft.Check(input).Succeeded(out _, out var refused) ? [] : [.. refused!.Errors.Select(e => $"{e.Field} {e.Code}")];

    [Fact]
    public void What_is_typed_well_is_kept_without_blank_blocks()
    {
        var input = Good with { Way = "slips", Questions = [Asks, new("choice", " ", null, false), new("choice", "哪里？", "甲\n乙\n\n 丙 ", true), new("text", "还有？", "x", false)] };
        SurveyDraft.Check(input).Succeeded(out var draft, out var refused).ShouldBeTrue(refused?.Chinese);
        draft!.BySlips.ShouldBeTrue();
        draft.Questions.Count.ShouldBe(3);
        draft.Questions[1].Choices.ShouldBe(["甲", "乙", "丙"]);
        draft.Questions[1].Optional.ShouldBeTrue();
        draft.Questions[2].Choices.ShouldBeEmpty();
        draft.Questions[2].Optional.ShouldBeTrue("words may always be left out");
    }

    [Fact]
    public void Every_fault_is_told_at_its_field()
    {
        var input = new SurveyInput("", new string('长', 61), "电话 13812345678", "2026-11-30", "2026-02-30", "both",
            [Asks, new("choice", "哪里？", "甲", false), new("poem", "诗", null, false), new("choice", "同？", "甲\n甲", false), new("text", new string('长', 201), null, false), new("choice", "", "甲\n乙", false)]);
        Faults(input).ShouldBe([
            "title budget.survey-title", "audience budget.text-too-long", "intro budget.text-personal", "lastDay budget.survey-day", "way budget.survey-way", "q2-choices budget.survey-choices",
            "q3-kind budget.survey-kind", "q4-choices budget.survey-choices", "q5-wording budget.text-too-long", "q6-wording budget.survey-wording",
        ], ignoreOrder: false);
    }

    [Theory]
    [InlineData("2026-11-30", "2026-11-29", "lastDay budget.survey-days-reversed")]
    [InlineData("2026-01-01", "2027-01-02", "lastDay budget.survey-window")]
    [InlineData("1999-01-01", "2026-01-02", "firstDay budget.survey-day")]
    public void A_window_has_its_bounds(string first, string last, string fault) => Faults(Good with { FirstDay = first, LastDay = last }).ShouldBe([fault]);

    [Fact]
    public void A_window_may_be_one_day_or_a_leap_year()
    {
        Faults(Good with { FirstDay = "2026-11-30", LastDay = "2026-11-30" }).ShouldBeEmpty();
        Faults(Good with { FirstDay = "2028-01-01", LastDay = "2028-12-31" }).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_question_it_is_none_and_twelve_are_the_most()
    {
        Faults(Good with { Questions = [] }).ShouldBe(["q1-wording budget.survey-no-question"]);
        Faults(Good with { Questions = [new("choice", " ", "\n", true)] }).ShouldBe(["q1-wording budget.survey-no-question"]);
        SurveyDraft.Check(Good with { Questions = [.. Enumerable.Repeat(Asks, 20)] }).Succeeded(out var draft, out _).ShouldBeTrue();
        draft!.Questions.Count.ShouldBe(12);
    }
}
