using Gridloom.Domain.Budget.Surveys;

namespace Gridloom.Domain.Tests.Budget.Surveys;

public sealed class SurveyReplyTests
{
    private static readonly SurveyQuestion[] Questions =
    [
        new(QuestionKind.Satisfaction, "满意吗？", [], false), new(QuestionKind.Choice, "哪里？", ["甲", "乙"], true), new(QuestionKind.Text, "还有？", [], true),
    ];

    private static Outcome<IReadOnlyList<SurveyReply>> Check(string? first, string? second, string? third) =>
        SurveyReply.Check(Questions, SurveyRatesTests.Levels, n => n switch { 1 => first, 2 => second, _ => third });

    [Theory]
    [InlineData("satisfied", "2", " 好 ", "1=satisfied 2=2 3=好")]
    [InlineData("very-dissatisfied", null, "", "1=very-dissatisfied")]
    public void What_is_offered_may_be_answered_and_the_rest_left_out(string first, string? second, string? third, string kept)
    {
        Check(first, second, third).Succeeded(out var replies, out var refused).ShouldBeTrue(refused?.Chinese);
        string.Join(' ', replies!.Select(r => $"{r.Ordinal}={r.Value}")).ShouldBe(kept);
    }

    [Theory]
    [InlineData(null, "1", null, "q1 budget.survey-not-answered")]
    [InlineData("delighted", "1", null, "q1 budget.survey-not-offered")]
    [InlineData("satisfied", "3", null, "q2 budget.survey-not-offered")]
    [InlineData("satisfied", "0", null, "q2 budget.survey-not-offered")]
    [InlineData("satisfied", "-1", null, "q2 budget.survey-not-offered")]
    [InlineData("satisfied", "甲", null, "q2 budget.survey-not-offered")]
    [InlineData("satisfied", "1", "我的电话13812345678", "q3 budget.text-personal")]
    [InlineData("", "9", "x\u0001", "q1 budget.survey-not-answered, q2 budget.survey-not-offered, q3 budget.text-control")]
    public void What_is_not_offered_is_refused_at_its_question(string? first, string? second, string? third, string faults)
    {
        Check(first, second, third).Succeeded(out _, out var refused).ShouldBeFalse();
        string.Join(", ", refused!.Errors.Select(e => $"{e.Field} {e.Code}")).ShouldBe(faults);
    }

    [Fact]
    public void Words_have_500_characters_at_most()
    {
        Check("neutral", null, new string('长', 500)).Succeeded(out _, out _).ShouldBeTrue();
        Check("neutral", null, new string('长', 501)).Succeeded(out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void An_answer_that_says_nothing_is_none()
    {
        SurveyReply.Check([Questions[1], Questions[2]], SurveyRatesTests.Levels, _ => null).Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("budget.survey-empty-answer");
    }

    [Theory]
    [InlineData("2026-11-01T00:00+08:00", SurveyState.Open)]
    [InlineData("2026-10-31T23:59+08:00", SurveyState.Waiting)]
    [InlineData("2026-11-30T23:59+08:00", SurveyState.Open)]
    [InlineData("2026-12-01T00:00+08:00", SurveyState.Over)]
    public void First_and_last_day_are_in_the_window(string now, SurveyState state)
    {
        var at = Instant.From(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var window = new SurveyWindow(new Instant(1), null, new(2026, 11, 1), new(2026, 11, 30));
        window.At(at).ShouldBe(state);
        (window with { OpenedAt = null }).At(at).ShouldBe(SurveyState.Draft);
        (window with { ClosedAt = new Instant(2) }).At(at).ShouldBe(SurveyState.Closed);
    }
}
