using Gridloom.Domain.Access;

namespace Gridloom.Domain.Budget.Surveys;

/// <summary>A questionnaire was made or, as a draft, changed (编制问卷): how it is now.</summary>
public sealed record SurveySaved(string Id, SurveyDraft Draft, bool Demo) : Event
{
    public override string Kind => "survey.saved";

    public override string Subject => Id;
}

/// <summary>A questionnaire was opened (开放问卷): from now on its questions stand.</summary>
/// <param name="Levels">The version of the levels under which it is answered.</param>
public sealed record SurveyOpened(string Id, string Levels) : Event
{
    public override string Kind => "survey.opened";

    public override string Subject => Id;
}

/// <summary>Numbered slips were made (制作答题码).</summary>
/// <param name="Slips">How many the questionnaire has now.</param>
public sealed record SlipsMade(string Id, long Slips) : Event
{
    public override string Kind => "survey.slips-made";

    public override string Subject => Id;
}

/// <summary>A questionnaire was closed before its last day (提前结束问卷).</summary>
public sealed record SurveyClosed(string Id, string Reason) : Event
{
    public override string Kind => "survey.closed";

    public override string Subject => Id;
}

/// <summary>A draft that nobody wants was thrown away (删除问卷草稿).</summary>
public sealed record SurveyDiscarded(string Id) : Event
{
    public override string Kind => "survey.discarded";

    public override string Subject => Id;
}

/// <summary>Somebody answered a questionnaire (作答). Of who, by which browser or which slip, nothing is said.</summary>
/// <param name="Id">The answer's own.</param>
/// <param name="Replies">A keyed digest over the replies, hex: the rows hold them and never change.</param>
public sealed record SurveyAnswered(string Id, string Survey, string Replies) : Event
{
    public override string Kind => "survey.answered";

    public override string Subject => Id;
}
