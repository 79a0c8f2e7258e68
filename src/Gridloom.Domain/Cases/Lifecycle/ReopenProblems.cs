namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Why the reporter's evaluation or request to reopen is refused, and the desk's answer to it (评价、申请重办被拒).</summary>
public static class ReopenProblems
{
    public static readonly Problem NotDissatisfied = new("case.not-dissatisfied", 409,
        "先评价“不满意”，才能申请重办。",
        "Say first that you are dissatisfied; then ask to reopen it.");

    public static readonly Problem AskedAlready = new("case.reopen-asked-already", 409,
        "已经申请过重办，正等值班人员答复。",
        "Reopening was asked for already and awaits the desk's answer.");

    public static readonly Problem DeclinedAlready = new("case.reopen-declined-already", 409,
        "已经申请过重办，值班人员已答复；每次结案后只能申请一次。",
        "Reopening was asked for already and the desk has answered; it is asked for once after each closing.");

    public static readonly Problem NothingAsked = new("case.reopen-not-asked", 409,
        "没有待答复的重办申请。",
        "No request to reopen awaits an answer.");

    public static readonly Problem PersonalNote = new("case.note-personal", 422,
        "请不要写电话或证件号：要联系您，我们用您上报时留的电话。",
        "Leave out phone and identity numbers: we call you at the number that you left with the report.") { Field = "note" };

    public static Problem TooLate(CaseActKind act, TimeLimit within) => new("case.too-late-for-reporter", 409,
        $"结案已超过 {within.ToChinese()}，不能再{act.Chinese()}；问题还在的，请重新上报。",
        $"It was closed more than {within} ago; it is too late to {act.English()}. Report the matter anew if it persists.");
}
