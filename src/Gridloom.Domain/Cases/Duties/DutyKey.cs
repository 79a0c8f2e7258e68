namespace Gridloom.Domain.Cases.Duties;

/// <summary>Which case is asked about (所问案件), as far as responsibility goes by it.</summary>
/// <param name="Condition">The filing condition's code; empty before filing.</param>
/// <param name="Area">Code of the smallest region known to hold the case; the district's own when nothing smaller is known.</param>
public readonly record struct DutyCase(string Class, string Condition, string Area);

/// <summary>Which cases a line is about (适用范围): a class, a major class or all of them; of these one filing condition, or any; in an area, or the whole district.</summary>
/// <param name="Class">A class (<c>0103</c>, <c>01-02</c>), a major class (<c>01**</c>, <c>01-**</c>), or <see cref="AnyClass"/>.</param>
/// <param name="Condition">The filing condition's code; empty for any. A condition stands with its own class.</param>
/// <param name="Area">A street's 9 digits, a community's 12 or a grid's 15; empty for the whole district.</param>
public readonly record struct DutyKey(string Class, string Condition, string Area)
{
    /// <summary>In place of a class: every class.</summary>
    public const string AnyClass = "*";

    private const string AnyOfMajor = "**";
    private const int Majors = 2;

    // A grid's, a community's, a street's digits, and none.
    private static readonly int[] AreaLengths = [15, 12, 9, 0];

    /// <summary>How closely it fits, before the area is looked at.</summary>
    public DutyFit Fit => Condition.Length > 0 ? DutyFit.Condition : Class == AnyClass ? DutyFit.Any : IsMajor(Class) ? DutyFit.Major : DutyFit.Class;

    /// <summary>The major class of a class, as a line names it: <c>0103</c> → <c>01**</c>, <c>01-02</c> → <c>01-**</c>.</summary>
    public static string MajorOf(string caseClass) => caseClass[..^Majors] + AnyOfMajor;

    public static bool IsMajor(string caseClass) => caseClass.EndsWith(AnyOfMajor, StringComparison.Ordinal);

    /// <summary>
    /// Every key that covers the case, the most specific first: a condition goes before its class, the class before the major class, that
    /// before all; and of two alike the smaller area goes first. No two of them are equally specific, so a catalogue without doubled keys
    /// never leaves a choice.
    /// </summary>
    public static IEnumerable<DutyKey> Covering(DutyCase c)
    {
        if (c.Class.Length <= Majors) yield break;
        (string Class, string Condition)[] kinds = [(c.Class, c.Condition), (c.Class, ""), (MajorOf(c.Class), ""), (AnyClass, "")];
        foreach (var (of, condition) in c.Condition.Length > 0 ? kinds : kinds[1..])
        {
            foreach (var length in AreaLengths)
            {
                if (length <= c.Area.Length) yield return new DutyKey(of, condition, c.Area[..length]);
            }
        }
    }
}

/// <summary>How closely a line fits a case (匹配程度), from loose to close.</summary>
public enum DutyFit
{
    /// <summary>It holds for every class (通用).</summary>
    Any,

    /// <summary>It names the major class (大类).</summary>
    Major,

    /// <summary>It names the class (小类).</summary>
    Class,

    /// <summary>It names the filing condition (立案条件).</summary>
    Condition,
}
