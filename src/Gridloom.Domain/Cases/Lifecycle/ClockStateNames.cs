namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="ClockState"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class ClockStateNames
{
    private static readonly (ClockState State, string Code, string Chinese, string English)[] All =
    [
        (ClockState.Normal, "normal", "正常", "Normal"),
        (ClockState.Near, "near", "临期", "Near"),
        (ClockState.Overdue, "overdue", "超时", "Overdue"),
        (ClockState.Stopped, "stopped", "停表", "Stopped"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this ClockState state) => All[(int)state].Code;

    public static string Chinese(this ClockState state) => All[(int)state].Chinese;

    public static string English(this ClockState state) => All[(int)state].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static ClockState? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].State;
    }
}
