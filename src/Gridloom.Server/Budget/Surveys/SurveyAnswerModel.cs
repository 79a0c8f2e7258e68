using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>A questionnaire as the people whom it asks see it (作答页).</summary>
public sealed record SurveyAnswerModel(string Action, string Key, string Audience, string LastDay)
{
    public string Intro { get; init; } = "";

    public bool Demo { get; init; }

    public IReadOnlyList<SurveyAnswerQuestion> Questions { get; init; } = [];

    public FormError? Error { get; init; }
}

/// <summary>One question.</summary>
/// <param name="Choices">Empty for an answer in words.</param>
public sealed record SurveyAnswerQuestion(int Number, string Name, string Wording, bool Optional, Field Answer, IReadOnlyList<Choice> Choices);

/// <summary>Why there is nothing to answer (不能作答).</summary>
/// <param name="AskSlipAt">Where the code of a slip may be typed; null where none is asked for.</param>
public sealed record SurveyShutModel(string Survey, string Heading, string Text, string? AskSlipAt);
