namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="SupervisionLevel"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class SupervisionLevelNames
{
    private static readonly (SupervisionLevel Level, string Code, string Chinese, string English)[] All =
    [
        (SupervisionLevel.Normal, "normal", "一般督办", "Supervised"),
        (SupervisionLevel.Key, "key", "重点督办", "Closely supervised"),
        (SupervisionLevel.Listed, "listed", "挂牌督办", "Publicly supervised"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this SupervisionLevel level) => All[(int)level].Code;

    public static string Chinese(this SupervisionLevel level) => All[(int)level].Chinese;

    public static string English(this SupervisionLevel level) => All[(int)level].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static SupervisionLevel? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Level;
    }
}
