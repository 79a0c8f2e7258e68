namespace Gridloom.Domain.Notices;

/// <summary>What the members of <see cref="NoticeTopic"/>, <see cref="NoticeAudience"/> and <see cref="NoticeWhile"/> are called: in files and tables, in Chinese, in English.</summary>
public static class NoticeNames
{
    private static readonly (NoticeTopic Topic, string Code, string Chinese, string English)[] Topics =
    [
        (NoticeTopic.Work, "work", "派办", "Given to you"),
        (NoticeTopic.Clock, "clock", "时限提醒", "Deadlines"),
        (NoticeTopic.Demand, "demand", "催办督办", "Urging and supervision"),
        (NoticeTopic.Request, "request", "待审批", "To be decided"),
        (NoticeTopic.Answer, "answer", "审批结果", "Decisions"),
        (NoticeTopic.Change, "change", "案件变动", "Changes of cases"),
        (NoticeTopic.Escalation, "escalation", "超时上报", "Left late by others"),
    ];

    private static readonly string[] Audiences = ["holder", "unit", "last-unit", "desk", "collector", "approvers", "void-approvers", "arbitrators", "supervisors", "leaders", "asker", "reporter"];

    private static readonly string[] Whiles = ["always", "open", "stage", "request", "void", "supervision", "clock"];

    /// <summary>Stable: it stands in tables and addresses.</summary>
    public static string Code(this NoticeTopic topic) => Topics[(int)topic].Code;

    public static string Chinese(this NoticeTopic topic) => Topics[(int)topic].Chinese;

    public static string English(this NoticeTopic topic) => Topics[(int)topic].English;

    /// <summary>The topic of that code; null when there is none.</summary>
    public static NoticeTopic? Topic(string code)
    {
        var at = Array.FindIndex(Topics, row => row.Code == code);
        return at < 0 ? null : Topics[at].Topic;
    }

    /// <summary>As the file of rules spells it.</summary>
    public static string Code(this NoticeAudience audience) => Audiences[(int)audience];

    internal static NoticeAudience? Audience(string code) => Array.IndexOf(Audiences, code) is >= 0 and var at ? (NoticeAudience)at : null;

    internal static NoticeWhile? While(string code) => Array.IndexOf(Whiles, code) is >= 0 and var at ? (NoticeWhile)at : null;
}
