using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Recurring;

/// <summary>Why something about a recurring problem is refused (问题被拒), and what its texts must be.</summary>
public static class RecurringProblems
{
    /// <summary>Characters.</summary>
    public const int TitleLimit = 60;

    /// <summary>Characters.</summary>
    public const int NoteLimit = 500;

    public static readonly Problem NotFound = new("case.recurring-not-found", 404, "没有这个问题，或您看不到它。", "There is no such problem, or you may not see it.");

    public static readonly Problem NoTitle = new("case.recurring-no-title", 422, "请写问题的名称，最多 60 字。", "Give the problem a name of at most 60 characters.") { Field = "title" };

    public static readonly Problem NoNote = new("case.recurring-no-note", 422, "请写明：原因、怎样解决的，最多 500 字。", "Say what the cause was and how it was removed, in at most 500 characters.") { Field = "note" };

    public static readonly Problem NoPlace = new("case.recurring-no-place", 422, "这个地点近来没有这么多同类案件，或它已经是一个问题。", "There were not so many cases of the class at this place lately, or it is a problem already.");

    public static readonly Problem Stale = new("case.recurring-stale", 409, "这个问题刚被别人改过，请看过最新的再办。", "Somebody has just changed this problem; look at it again.");

    /// <summary>The text without blanks around it; the fault when there is none, or it is too long or holds control characters.</summary>
    public static Outcome<string> Text(string? typed, int limit, Problem fault) =>
        Typed.Clean(typed) is { } text && text.Length <= limit && !Typed.HasControl(text) ? text : fault;
}
