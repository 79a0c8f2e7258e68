namespace Gridloom.Domain.Budget.Surveys;

/// <summary>Every refusal about questionnaires (问卷被拒).</summary>
public static class SurveyProblems
{
    public static readonly Problem NoTitle = new("budget.survey-title", 422,
        "请写问卷标题，最多 60 字。",
        "Give the questionnaire a title of at most 60 characters.") { Field = "title" };

    public static readonly Problem NoAudience = new("budget.survey-audience", 422,
        "请写服务对象，最多 60 字。",
        "Say whom it is for, in at most 60 characters.") { Field = "audience" };

    public static readonly Problem DayUnreadable = new("budget.survey-day", 422,
        "日期看不懂，请写作 2026-11-20 的样子。",
        "The day cannot be read; write it like 2026-11-20.");

    public static readonly Problem DaysReversed = new("budget.survey-days-reversed", 422,
        "结束日早于开始日。",
        "The last day lies before the first.") { Field = "lastDay" };

    public static readonly Problem WindowTooLong = new("budget.survey-window", 422,
        "作答时间最长 366 天。",
        "It may be answered for at most 366 days.") { Field = "lastDay" };

    public static readonly Problem NoWay = new("budget.survey-way", 422,
        "请选一种作答方式。",
        "Choose a way of answering.") { Field = "way" };

    public static readonly Problem NoQuestion = new("budget.survey-no-question", 422,
        "请至少写一道题，最多 12 道。",
        "Write at least one question, and at most 12.") { Field = "q1-wording" };

    public static readonly Problem NoWording = new("budget.survey-wording", 422,
        "请写题目，最多 200 字。",
        "Write the question in at most 200 characters.");

    public static readonly Problem NoKind = new("budget.survey-kind", 422,
        "请选题型。",
        "Choose how it is answered.");

    public static readonly Problem ChoicesUnfit = new("budget.survey-choices", 422,
        "单选题写 2 至 10 个不同的选项，一行一个，每个最多 60 字。",
        "Write 2 to 10 different choices, one a line, each of at most 60 characters.");

    public static readonly Problem NotFound = new("budget.survey-not-found", 404,
        "没有这份问卷。请核对地址，或重新扫码。",
        "There is no such questionnaire. Check the address, or scan the code again.");

    public static readonly Problem Stale = new("budget.survey-stale", 409,
        "别人刚改过这份问卷，您填的内容还在，请看过最新的再存。",
        "Somebody has just changed this questionnaire. What you typed is still here; look at the latest before you save.");

    public static readonly Problem NotADraft = new("budget.survey-not-a-draft", 409,
        "问卷已经开放，题目不能再改，也不能删除。",
        "The questionnaire was opened: its questions stand, and it cannot be thrown away.");

    public static readonly Problem WindowPassed = new("budget.survey-window-passed", 409,
        "结束日已过，不能开放；请先改作答时间。",
        "Its last day has passed; change the window before you open it.");

    public static readonly Problem NoSlips = new("budget.survey-no-slips", 409,
        "这份问卷一人一码作答，请先制作答题码再开放。",
        "It is answered with numbered slips: make some before you open it.");

    public static readonly Problem NotRunning = new("budget.survey-not-running", 409,
        "问卷没有开放，或已经结束。",
        "The questionnaire is not open, or over.");

    public static readonly Problem NotBySlips = new("budget.survey-by-link", 409,
        "这份问卷用公开链接作答，没有答题码。",
        "This questionnaire is answered by an open link and has no slips.");

    public static readonly Problem SlipsUnreadable = new("budget.survey-slips", 422,
        "请写要增加的张数，一份问卷一共最多 2000 张。",
        "Write how many slips to add; a questionnaire has at most 2000.") { Field = "slips" };

    public static readonly Problem NoReason = new("budget.survey-no-reason", 422,
        "请写提前结束的原因，最多 200 字。",
        "Say why it is closed early, in at most 200 characters.") { Field = "reason" };

    public static readonly Problem WholeDistrictOnly = new("budget.survey-whole-district-only", 403,
        "问卷是全区的，只有数据范围为全区的账号可以编制。",
        "Questionnaires are the district's; only an account whose scope is the whole district may make them.");

    public static readonly Problem NotAnswered = new("budget.survey-not-answered", 422,
        "这道题请选一项。",
        "Choose one answer to this question.");

    public static readonly Problem NotOffered = new("budget.survey-not-offered", 422,
        "这不是题里的选项，请重新选。",
        "That is none of the answers offered; choose again.");

    public static readonly Problem EmptyAnswer = new("budget.survey-empty-answer", 422,
        "一道题也没有作答，没有提交。",
        "No question was answered; nothing was sent.");

    public static readonly Problem AnsweredAlready = new("budget.survey-answered", 409,
        "已经答过了，一人一份。",
        "It was answered already: one answer each.");
}
