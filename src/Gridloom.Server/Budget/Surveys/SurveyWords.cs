using Gridloom.Domain;
using Gridloom.Domain.Budget.Surveys;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Surveys;

/// <summary>How questionnaires are spoken of (问卷用语).</summary>
internal static class SurveyWords
{
    public static (string Text, Tone Tone) Of(SurveyState state, Words t) => state switch
    {
        SurveyState.Draft => (t["草稿"], Tone.Plain),
        SurveyState.Waiting => (t["未到时间"], Tone.Warn),
        SurveyState.Open => (t["进行中"], Tone.Ok),
        SurveyState.Over => (t["已结束"], Tone.Stopped),
        _ => (t["提前结束"], Tone.Stopped),
    };

    public static string Of(QuestionKind kind, Words t) => kind switch
    {
        QuestionKind.Satisfaction => t["满意度题"],
        QuestionKind.Choice => t["单选题"],
        _ => t["填空题"],
    };

    public static string Way(bool bySlips, Words t) => bySlips ? t["一人一码"] : t["公开链接"];

    public static string Name(SurveyLevel level, Words t) => t.InEnglish ? level.English : level.Name;

    /// <summary>What a reply says, as a person reads it.</summary>
    public static string Say(SurveyQuestion question, SurveyLevels levels, string value, Words t) => question.Kind switch
    {
        QuestionKind.Satisfaction => levels.Find(value) is { } level ? Name(level, t) : value,
        QuestionKind.Choice => question.ChoiceOf(value) ?? value,
        _ => value,
    };

    /// <summary>What an open link and slips can prove of "one answer each", and what not.</summary>
    public static string Proves(bool bySlips, Words t) => bySlips
        ? t["一码只收一份。码发给了谁、谁答了没有，系统不记；未发出的码须妥善保管。"]
        : t["公开链接一个浏览器只收一份；换浏览器或清除记录后可以再答，因此不能证明一人一份。需要一人一份的，用答题码。"];
}
