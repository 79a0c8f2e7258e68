namespace Gridloom.Domain.Indicators;

/// <summary>What each member of <see cref="Grouping"/> is called in addresses, and by which fact it tells cases apart.</summary>
public static class GroupingNames
{
    private static readonly (Grouping Grouping, string Code, CaseFact? Fact, int Length)[] All =
    [
        (Grouping.None, "none", null, 0),
        (Grouping.Month, "month", null, 0),
        (Grouping.Street, "street", CaseFacts.Area, 9),
        (Grouping.Community, "community", CaseFacts.Area, 12),
        (Grouping.Grid, "grid", CaseFacts.Area, int.MaxValue),
        (Grouping.Unit, "unit", CaseFacts.Unit, int.MaxValue),
        (Grouping.Class, "class", CaseFacts.Class, int.MaxValue),
        (Grouping.Source, "source", CaseFacts.Source, int.MaxValue),
        (Grouping.Worker, "worker", CaseFacts.Worker, int.MaxValue),
        (Grouping.Risk, "risk", CaseFacts.Risk, int.MaxValue),
        (Grouping.Hazard, "hazard", CaseFacts.Hazard, int.MaxValue),
    ];

    /// <summary>Stable: it stands in addresses.</summary>
    public static string Code(this Grouping grouping) => All[(int)grouping].Code;

    /// <summary>The fact that tells the cases apart; null for <see cref="Grouping.None"/> and <see cref="Grouping.Month"/>.</summary>
    public static CaseFact? Fact(this Grouping grouping) => All[(int)grouping].Fact;

    /// <summary>The group of a case with that fact; an area reported more coarsely than the grouping asks is a group of its own.</summary>
    public static string? Key(this Grouping grouping, string? fact) =>
        fact is null || fact.Length <= grouping.KeyLength() ? fact : fact[..grouping.KeyLength()];

    /// <summary>The member of that code; null when there is none.</summary>
    public static Grouping? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Grouping;
    }

    /// <summary>How long a group's code is at most: a shorter one stands for cases that are known no closer.</summary>
    internal static int KeyLength(this Grouping grouping) => All[(int)grouping].Length;
}
