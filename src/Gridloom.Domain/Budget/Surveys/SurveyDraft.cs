using System.Globalization;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Surveys;

/// <summary>A question as it was typed, not yet checked.</summary>
/// <param name="Choices">One a line.</param>
public sealed record QuestionInput(string? Kind, string? Wording, string? Choices, bool Optional)
{
    /// <summary>A block of the form that was left alone is no question.</summary>
    public bool Blank => Typed.Clean(Wording) is null && Typed.Clean(Choices) is null;
}

/// <summary>A questionnaire as it was typed, not yet checked. Null and blank mean "not given".</summary>
/// <param name="Way"><c>link</c> or <c>slips</c>.</param>
/// <param name="Questions">The blocks of the form from the first on, also blank ones.</param>
public sealed record SurveyInput(string? Title, string? Audience, string? Intro, string? FirstDay, string? LastDay, string? Way, IReadOnlyList<QuestionInput> Questions);

/// <summary>A questionnaire that may be kept (问卷).</summary>
/// <param name="Audience">Whom it is for (服务对象).</param>
/// <param name="FirstDay">Of the window, included, as <paramref name="LastDay"/> is.</param>
/// <param name="BySlips">Answered with numbered slips, one answer each (一人一码); otherwise by an open link, one answer a browser.</param>
public sealed record SurveyDraft(string Title, string Audience, string Intro, DateOnly FirstDay, DateOnly LastDay, bool BySlips, IReadOnlyList<SurveyQuestion> Questions)
{
    /// <summary>Characters.</summary>
    public const int TitleLimit = 60, AudienceLimit = 60, IntroLimit = 500;

    public const int QuestionsMost = 12;

    /// <summary>Slips of one questionnaire.</summary>
    public const int SlipsMost = 2000;

    /// <summary>Days of the window.</summary>
    public const int DaysMost = 366;

    /// <summary>How the two ways are named in forms and rows.</summary>
    public const string ByLinkCode = "link", BySlipsCode = "slips";

    /// <summary>Checks all fields and reports all faults together.</summary>
    public static Outcome<SurveyDraft> Check(SurveyInput input)
    {
        var faults = new List<Problem>();
        var title = Good(BudgetText.Need(input.Title, TitleLimit, SurveyProblems.NoTitle), faults);
        var audience = Good(BudgetText.Need(input.Audience, AudienceLimit, SurveyProblems.NoAudience), faults);
        var intro = Good(BudgetText.Read(input.Intro, IntroLimit, "intro"), faults);
        var (first, last) = (ReadDay(input.FirstDay), ReadDay(input.LastDay));
        if (first is null) faults.Add(SurveyProblems.DayUnreadable.At("firstDay"));
        if (last is null) faults.Add(SurveyProblems.DayUnreadable.At("lastDay"));
        if (last < first) faults.Add(SurveyProblems.DaysReversed);
        else if (last?.DayNumber - first?.DayNumber >= DaysMost) faults.Add(SurveyProblems.WindowTooLong);
        if (input.Way is not (ByLinkCode or BySlipsCode)) faults.Add(SurveyProblems.NoWay);
        var questions = ReadQuestions(input.Questions, faults);
        return faults.Count > 0 ? Problem.Of(faults) : new SurveyDraft(title!, audience!, intro!, first!.Value, last!.Value, input.Way == BySlipsCode, questions);
    }

    private static List<SurveyQuestion> ReadQuestions(IReadOnlyList<QuestionInput> typed, List<Problem> faults)
    {
        var questions = new List<SurveyQuestion>();
        foreach (var (index, question) in typed.Take(QuestionsMost).Index().Where(static q => !q.Item.Blank))
            if (ReadQuestion(question, FormattableString.Invariant($"q{index + 1}"), faults) is { } read) questions.Add(read);
        if (typed.All(static q => q.Blank)) faults.Add(SurveyProblems.NoQuestion);
        return questions;
    }

    private static SurveyQuestion? ReadQuestion(QuestionInput typed, string at, List<Problem> faults)
    {
        var before = faults.Count;
        var wording = Good(BudgetText.Need(typed.Wording, SurveyQuestion.WordingLimit, SurveyProblems.NoWording.At(at + "-wording")), faults);
        if (QuestionKindNames.Find(typed.Kind) is not { } kind)
        {
            faults.Add(SurveyProblems.NoKind.At(at + "-kind"));
            return null;
        }
        var choices = kind == QuestionKind.Choice ? ReadChoices(typed.Choices, at + "-choices", faults) : [];
        return faults.Count > before ? null : new(kind, wording!, choices, kind == QuestionKind.Text || typed.Optional);
    }

    private static string[] ReadChoices(string? typed, string at, List<Problem> faults)
    {
        var choices = (Typed.Clean(typed) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (choices.Length is < SurveyQuestion.ChoicesLeast or > SurveyQuestion.ChoicesMost || choices.Distinct(StringComparer.Ordinal).Count() < choices.Length) faults.Add(SurveyProblems.ChoicesUnfit.At(at));
        else foreach (var choice in choices) Good(BudgetText.Read(choice, SurveyQuestion.ChoiceLimit, at), faults);
        return choices;
    }

    private static string? Good(Outcome<string> read, List<Problem> faults)
    {
        if (read.Succeeded(out var text, out var refused)) return text;
        faults.Add(refused);
        return null;
    }

    private static DateOnly? ReadDay(string? typed) =>
        DateOnly.TryParseExact(Typed.Clean(typed), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 2000 ? day : null;
}
