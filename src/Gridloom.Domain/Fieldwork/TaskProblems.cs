namespace Gridloom.Domain.Fieldwork;

/// <summary>What is refused about tasks on the ground (核实核查任务).</summary>
public static class TaskProblems
{
    public static readonly Problem NotFound = new("field.task-not-found", 404,
        "没有这个核实或核查任务，可能已经办完。",
        "There is no such task of verification or check; it may be done already.");

    public static readonly Problem NotACollector = new("field.task-collector", 422,
        "不能交给这个人：没有核实核查的权限，或看不到这个地方。",
        "It cannot be given to this person, who may not verify and check, or does not see this place.") { Field = "collector" };

    public static readonly Problem Barred = new("field.task-barred", 422,
        "不能交给这个人：这宗是本人上报或处置的，须由他人去看。",
        "It cannot be given to this person, who reported or handled the case; somebody else must look at it.") { Field = "collector" };

    public static readonly Problem Stale = new("field.task-stale", 409,
        "您打开页面后，这个任务已改交他人。请看过再改。",
        "The task was given to somebody else after you opened the page; look at it again.");
}
