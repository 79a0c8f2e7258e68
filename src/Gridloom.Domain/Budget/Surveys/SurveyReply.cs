using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Surveys;

/// <summary>What one answer says to one question (作答). A question that was left out has none.</summary>
/// <param name="Ordinal">The question's, from 1 on.</param>
/// <param name="Value">The level's code, the choice's number from 1 on, or the words.</param>
public sealed record SurveyReply(long Ordinal, string Value)
{
    /// <summary>The name of a question's field in the public form, and in faults.</summary>
    public static string FieldOf(long ordinal) => FormattableString.Invariant($"q{ordinal}");

    /// <summary>Checks a whole answer and reports all faults together. An answer without a single reply is none.</summary>
    /// <param name="typed">What was sent for a question's number; null when nothing was.</param>
    public static Outcome<IReadOnlyList<SurveyReply>> Check(IReadOnlyList<SurveyQuestion> questions, SurveyLevels levels, Func<long, string?> typed)
    {
        var (replies, faults) = (new List<SurveyReply>(), new List<Problem>());
        foreach (var (index, question) in questions.Index())
        {
            var (ordinal, text) = (index + 1L, Typed.Clean(typed(index + 1)));
            if (text is null)
            {
                if (!question.Optional) faults.Add(SurveyProblems.NotAnswered.At(FieldOf(ordinal)));
            }
            else if (Read(question, levels, (FieldOf(ordinal), text)).Succeeded(out var value, out var refused)) replies.Add(new(ordinal, value));
            else faults.Add(refused);
        }
        if (faults.Count > 0) return Problem.Of(faults);
        return replies.Count == 0 ? SurveyProblems.EmptyAnswer : replies;
    }

    private static Outcome<string> Read(SurveyQuestion question, SurveyLevels levels, (string Field, string Text) typed) => question.Kind switch
    {
        QuestionKind.Text => BudgetText.Read(typed.Text, SurveyQuestion.TextLimit, typed.Field),
        QuestionKind.Satisfaction when levels.Find(typed.Text) is { } level => level.Code,
        QuestionKind.Choice when question.ChoiceOf(typed.Text) is not null => typed.Text,
        _ => SurveyProblems.NotOffered.At(typed.Field),
    };
}
