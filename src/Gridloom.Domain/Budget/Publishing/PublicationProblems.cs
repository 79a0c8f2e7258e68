namespace Gridloom.Domain.Budget.Publishing;

/// <summary>Every refusal of publishing (公开).</summary>
public static class PublicationProblems
{
    private const int Unprocessable = 422;
    private const int Conflict = 409;
    private const int Missing = 404;

    public static readonly Problem NotFound = new("budget.publication-not-found", Missing, "没有这份公开文件，或者它已经撤下。", "There is no such publication, or it was taken down.");

    public static readonly Problem NothingInForce = new("budget.publication-not-approved", Conflict, "绩效目标还没有批复，批复以后才能公开。", "The targets are not approved yet; they can be published then.");

    public static readonly Problem NothingHandedIn = new("budget.publication-nothing", Conflict, "还没有提交的自评，没有可以公开的内容。", "No self-evaluation has been handed in; there is nothing to publish.");

    public static readonly Problem MustMend = new("budget.publication-blocked", Conflict, "还有必须改正的地方，不能公开；它们列在下面。", "Some things must be mended before this can be published; they are listed below.");

    public static readonly Problem NotConfirmed = new("budget.publication-unconfirmed", Unprocessable, "请逐条确认列出的内容可以公开。", "Confirm each of the listed things.");

    public static readonly Problem ReasonUnfit = new Problem("budget.publication-reason-unfit", Unprocessable, "请写明理由，最多 500 字，不含控制字符。", "Give the reason in at most 500 characters without control characters.").At("reason");

    public static readonly Problem Changed = new("budget.publication-changed", Conflict, "要公开的内容刚刚变了，没有公开；请把最新的再看一遍。", "What would go out has just changed and was not published; look at it again.");

    public static readonly Problem TakenDown = new("budget.publication-taken-down", Conflict, "这份公开文件已经撤下。", "This publication was taken down already.");
}
