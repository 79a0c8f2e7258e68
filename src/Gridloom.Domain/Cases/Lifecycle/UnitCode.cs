namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>
/// A handling unit's code (单位代码). That of a unit below another is the other's, a point, and a part of its own: <c>street-001.004</c>. So a
/// text tells who belongs to whom, in a case's facts and in SQL alike, and no list of units is asked.
/// </summary>
public static class UnitCode
{
    private const char Below = '.';

    /// <summary>The code of the unit above; null when none is.</summary>
    public static string? Above(string code) => code.LastIndexOf(Below) is var at and > 0 ? code[..at] : null;

    /// <summary>True for the unit itself and for every unit below it.</summary>
    public static bool IsWithin(string code, string unit) => code == unit || IsBelow(code, unit);

    /// <summary>True for every unit below it, but not for itself.</summary>
    public static bool IsBelow(string code, string unit) =>
        code.Length > unit.Length && code[unit.Length] == Below && code.StartsWith(unit, StringComparison.Ordinal);
}
