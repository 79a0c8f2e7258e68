namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What each member of <see cref="Satisfaction"/> is called: in the database and on the wire, in Chinese, in English.</summary>
public static class SatisfactionNames
{
    private static readonly (Satisfaction Answer, string Code, string Chinese, string English)[] All =
    [
        (Satisfaction.Satisfied, "satisfied", "满意", "Satisfied"),
        (Satisfaction.Fair, "fair", "基本满意", "Fairly satisfied"),
        (Satisfaction.Dissatisfied, "dissatisfied", "不满意", "Dissatisfied"),
    ];

    /// <summary>Stable: it stands in tables, events and answers.</summary>
    public static string Code(this Satisfaction answer) => All[(int)answer].Code;

    public static string Chinese(this Satisfaction answer) => All[(int)answer].Chinese;

    public static string English(this Satisfaction answer) => All[(int)answer].English;

    /// <summary>The member of that code; null when there is none.</summary>
    public static Satisfaction? Find(string code)
    {
        var at = Array.FindIndex(All, row => row.Code == code);
        return at < 0 ? null : All[at].Answer;
    }
}
