using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>How a resident's matter stands (我报的事), in plain words.</summary>
/// <param name="Headline">What it is and how it stands: 人行道地砖塌陷，等人核实.</param>
/// <param name="Standing">One sentence: who has it and by when; null when there is nothing to add.</param>
/// <param name="Steps">What is to come first, then what happened, newest first.</param>
public sealed record PublicFollowModel(string Number, string Headline, string? Standing, IReadOnlyList<FollowStep> Steps)
{
    public string Description { get; init; } = "";

    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>Null unless the matter is closed and was not evaluated yet.</summary>
    public EvaluationForm? Evaluation { get; init; }

    /// <summary>Null unless the resident is dissatisfied and may still ask to have it done again.</summary>
    public ReopeningForm? Reopening { get; init; }

    public FormError? Error { get; init; }
}

/// <summary>How content the resident is (评价), asked once.</summary>
/// <param name="Key">The idempotency key: sent twice, kept once.</param>
public sealed record EvaluationForm(string Action, string Key, IReadOnlyList<Choice> Answers, Field Satisfaction, Field Note);

/// <summary>That a dissatisfied resident wants it done again (申请重办), asked once after each closing.</summary>
/// <param name="Key">The idempotency key: sent twice, kept once.</param>
public sealed record ReopeningForm(string Action, string Key, Field Note);

/// <summary>One step of a resident's matter.</summary>
/// <param name="At">Null for what is still to come.</param>
public sealed record FollowStep(StageMark Mark, string Title, string Detail, Instant? At);
