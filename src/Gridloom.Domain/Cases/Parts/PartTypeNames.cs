namespace Gridloom.Domain.Cases.Parts;

/// <summary>What each member of <see cref="PartType"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class PartTypeNames
{
    private static readonly (PartType Type, string Code, string Chinese, string English)[] All =
    [
        (PartType.Cooperate, "cooperate", "协办", "Cooperation"),
        (PartType.Whistle, "whistle", "吹哨", "Whistle"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this PartType type) => All[(int)type].Code;

    public static string Chinese(this PartType type) => All[(int)type].Chinese;

    public static string English(this PartType type) => All[(int)type].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static PartType? Find(string? code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Type;
    }
}
