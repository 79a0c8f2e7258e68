using System.Globalization;

namespace Gridloom.Server.Budget;

/// <summary>A number with its unit as the form prints it (带单位的数).</summary>
internal static class Figure
{
    /// <summary>98.30 with two places, or whole: 150,000.</summary>
    public static string Rounded(decimal number, bool places) => number.ToString(places ? "#,##0.00" : "#,##0", CultureInfo.InvariantCulture);

    /// <summary>150,000; 97.2 %; 12 次. Nothing is rounded: what was entered stands there.</summary>
    public static string Of(decimal number, string unit)
    {
        var digits = number.ToString("#,##0.######", CultureInfo.InvariantCulture);
        return unit.Length == 0 ? digits : $"{digits}\u2009{unit}";
    }
}
