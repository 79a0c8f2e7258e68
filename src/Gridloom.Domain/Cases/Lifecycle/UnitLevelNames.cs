namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="UnitLevel"/> is called: in the files, the database and events, in Chinese, in English.</summary>
public static class UnitLevelNames
{
    private static readonly (UnitLevel Level, string Code, string Chinese, string English)[] All =
    [
        (UnitLevel.District, "district", "区级", "District"),
        (UnitLevel.Street, "street", "街道", "Street"),
        (UnitLevel.Community, "community", "社区", "Community"),
    ];

    /// <summary>Stable: it stands in tables, events and files.</summary>
    public static string Code(this UnitLevel level) => All[(int)level].Code;

    public static string Chinese(this UnitLevel level) => All[(int)level].Chinese;

    public static string English(this UnitLevel level) => All[(int)level].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static UnitLevel? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Level;
    }
}
