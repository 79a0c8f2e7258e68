namespace Gridloom.Domain.Cases.Parts;

/// <summary>What each member of <see cref="PartStage"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class PartStageNames
{
    private static readonly (PartStage Stage, string Code, string Chinese, string English)[] All =
    [
        (PartStage.Asked, "asked", "待报到", "To report in"),
        (PartStage.InHand, "in-hand", "办理中", "In hand"),
        (PartStage.Done, "done", "待确认", "To be confirmed"),
        (PartStage.Refused, "refused", "被拒", "Refused"),
        (PartStage.Confirmed, "confirmed", "已确认", "Confirmed"),
        (PartStage.Withdrawn, "withdrawn", "已撤回", "Withdrawn"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this PartStage stage) => All[(int)stage].Code;

    public static string Chinese(this PartStage stage) => All[(int)stage].Chinese;

    public static string English(this PartStage stage) => All[(int)stage].English;

    /// <summary>Nothing more happens to it.</summary>
    public static bool IsEnd(this PartStage stage) => stage >= PartStage.Confirmed;

    /// <summary>The unit still has it: the lead cannot say that the whole is done.</summary>
    public static bool IsOpen(this PartStage stage) => stage <= PartStage.InHand;

    /// <summary>The member of that code; null when there is none.</summary>
    public static PartStage? Find(string? code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Stage;
    }
}
