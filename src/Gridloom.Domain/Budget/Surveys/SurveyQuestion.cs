namespace Gridloom.Domain.Budget.Surveys;

/// <summary>How a question is answered (题型).</summary>
public enum QuestionKind
{
    /// <summary>One of the levels (满意度题).</summary>
    Satisfaction,

    /// <summary>One of its own choices (单选题).</summary>
    Choice,

    /// <summary>In words, or not at all (填空题).</summary>
    Text,
}

/// <summary>The codes of the kinds in forms and rows (题型代码).</summary>
public static class QuestionKindNames
{
    public static string Code(this QuestionKind kind) => kind switch
    {
        QuestionKind.Satisfaction => "satisfaction",
        QuestionKind.Choice => "choice",
        _ => "text",
    };

    /// <summary>Null when there is no such kind.</summary>
    public static QuestionKind? Find(string? code) => Enum.GetValues<QuestionKind>().Cast<QuestionKind?>().FirstOrDefault(kind => kind!.Value.Code() == code);
}

/// <summary>A question of a questionnaire (问题).</summary>
/// <param name="Choices">In their order; empty but for a choice.</param>
/// <param name="Optional">May be left unanswered (可不答); a text always may.</param>
public sealed record SurveyQuestion(QuestionKind Kind, string Wording, IReadOnlyList<string> Choices, bool Optional)
{
    /// <summary>Characters.</summary>
    public const int WordingLimit = 200;

    public const int ChoicesLeast = 2, ChoicesMost = 10;

    /// <summary>Characters of one choice.</summary>
    public const int ChoiceLimit = 60;

    /// <summary>Characters of an answer in words.</summary>
    public const int TextLimit = 500;

    /// <summary>The choice that a reply names, as its number from 1 on; null when there is none.</summary>
    public string? ChoiceOf(string value) =>
        int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Choices.Count ? Choices[number - 1] : null;
}
