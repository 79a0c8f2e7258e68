namespace Gridloom.Domain.Cases.Parts;

/// <summary>What each member of <see cref="PartActKind"/> is called: on the wire, in Chinese, in English.</summary>
public static class PartActKindNames
{
    private static readonly (PartActKind Act, string Code, string Chinese, string English)[] All =
    [
        (PartActKind.ReportIn, "report-in", "报到", "report in"),
        (PartActKind.Refuse, "refuse", "不接", "refuse"),
        (PartActKind.Finish, "finish", "办结", "finish"),
        (PartActKind.Confirm, "confirm", "确认", "confirm"),
        (PartActKind.SendBack, "send-back", "退回重办", "send back"),
        (PartActKind.Withdraw, "withdraw", "撤回", "withdraw"),
        (PartActKind.Redirect, "redirect", "改请", "ask another unit"),
    ];

    /// <summary>Stable: it stands in events and addresses.</summary>
    public static string Code(this PartActKind act) => All[(int)act].Code;

    public static string Chinese(this PartActKind act) => All[(int)act].Chinese;

    public static string English(this PartActKind act) => All[(int)act].English;
}
