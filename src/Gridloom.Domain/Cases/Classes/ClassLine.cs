using System.Globalization;

namespace Gridloom.Domain.Cases.Classes;

/// <summary>
/// One line of the case catalogue (目录条目): a class with one of the conditions on which its cases are filed. What is said of the class stands
/// alike in all lines of it.
/// </summary>
/// <param name="Code">The filing condition's code, the class with a serial: <c>01-02/1</c>. Unique in its version, and the same in every version.</param>
/// <param name="Of">What is said of the class.</param>
/// <param name="Condition">What must be the case; empty for a class that is off and was never given one.</param>
/// <param name="Limit">As <see cref="TimeLimit.Parse"/> reads it; empty without a condition.</param>
/// <param name="Closing">What must be so for the case to be closed (结案条件).</param>
/// <param name="UnitKind">The kind of unit that is responsible (责任主体类别).</param>
/// <param name="Sample">The limit is a sample value (样例).</param>
/// <param name="AreaLimits">The limits that classes of areas have instead: <c>一类区域 1.5 working-hours;三类区域 4 working-hours</c>; empty for none.</param>
public sealed record ClassLine(string Code, ClassOfLine Of, string Condition, string Limit, string Closing, string UnitKind, bool Sample, string AreaLimits)
{
    private const char Between = '/';

    /// <summary>Components, then events, then matters of dispatch, each by their codes.</summary>
    public static readonly IComparer<string> Order = Comparer<string>.Create(static (a, b) => KeyOf(a).CompareTo(KeyOf(b)));

    public string Class => ClassOf(Code);

    /// <summary>Each class of areas with its limit.</summary>
    public IEnumerable<(string AreaClass, string Limit)> ByArea =>
        AreaLimits.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static part => (part[..part.IndexOf(' ', StringComparison.Ordinal)], part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..]));

    public static string ClassOf(string code) => code[..code.IndexOf(Between, StringComparison.Ordinal)];

    /// <summary>As it is kept; null when it is no condition's code.</summary>
    public static string? ReadCode(string typed) =>
        typed.Split(Between) is [var of, var serial] && ClassCode.Read(of) is { } known && int.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100
            ? FormattableString.Invariant($"{known}/{number}")
            : null;

    private static (ClassKind, string, int) KeyOf(string code) =>
        (ClassCode.KindOf(code), ClassOf(code), int.Parse(code[(code.IndexOf(Between, StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture));
}

/// <summary>What the lines of a class say alike (小类).</summary>
/// <param name="Major">Name of the major class (大类).</param>
/// <param name="On">False for a class under which nothing new is reported or filed.</param>
public sealed record ClassOfLine(string Major, string Name, bool On);
