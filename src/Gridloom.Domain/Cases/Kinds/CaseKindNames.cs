namespace Gridloom.Domain.Cases.Kinds;

/// <summary>What each <see cref="CaseKind"/> is called in data and by people (种类名称).</summary>
public static class CaseKindNames
{
    private static readonly (CaseKind Kind, string Code, string Chinese, string English)[] All =
    [
        (CaseKind.General, "general", "一般", "General"),
        (CaseKind.Hazard, "hazard", "隐患", "Hazard"),
        (CaseKind.Dispute, "dispute", "纠纷", "Dispute"),
        (CaseKind.Emergency, "emergency", "突发事件", "Emergency"),
    ];

    /// <summary>Stable: it stands in data.</summary>
    public static string Code(this CaseKind kind) => All[(int)kind].Code;

    public static string Chinese(this CaseKind kind) => All[(int)kind].Chinese;

    public static string English(this CaseKind kind) => All[(int)kind].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static CaseKind? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Kind;
    }
}
