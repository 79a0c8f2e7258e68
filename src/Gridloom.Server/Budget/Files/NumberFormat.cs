using System.Globalization;

namespace Gridloom.Server.Budget.Files;

/// <summary>A spreadsheet's number format (数字格式): up to three sections for what is above, below and at zero.</summary>
internal sealed class NumberFormat
{
    // No cell shows more decimals than a number holds.
    private const int MostDecimals = 15;
    private const double MostOfDecimal = 7.9e27;

    private readonly List<NumberSection> sections;

    private NumberFormat(List<NumberSection> sections) => this.sections = sections;

    // A section that is left empty among others shows nothing.
    public static NumberFormat Read(string format) => format.Length == 0 ? new([NumberSection.Read("General")]) : new([.. NumberSection.Split(format).Select(NumberSection.Read)]);

    /// <summary>The number as the cell shows it; a number without a format as it stands.</summary>
    public string Print(double number)
    {
        // A number of a workbook is true to fifteen digits, and that is what becomes a decimal.
        if (!(Math.Abs(number) < MostOfDecimal)) return number.ToString("R", CultureInfo.InvariantCulture);
        var value = (decimal)number;
        var section = value > 0 || sections.Count == 1 ? sections[0] : value < 0 ? sections[1] : sections[sections.Count > 2 ? 2 : 0];
        if (section.General) return Sign(value < 0 && sections.Count == 1) + section.Before + Plain(Math.Abs(value)) + section.After;
        var shown = Math.Abs(value);
        for (var i = 0; i < section.Percents; i++) shown *= 100;
        for (var i = 0; i < section.Thousands; i++) shown /= 1000;
        if (!section.Exponent) shown = Math.Round(shown, Math.Min(section.Decimals, MostDecimals), MidpointRounding.AwayFromZero);
        // A section of its own says itself what is below zero.
        return (Sign(value < 0 && shown != 0 && sections.Count == 1) + section.Before + shown.ToString(section.Digits, CultureInfo.InvariantCulture) + section.After).Trim();
    }

    private static string Sign(bool negative) => negative ? "-" : "";

    private static string Plain(decimal value) => value.ToString("0.###############", CultureInfo.InvariantCulture);
}
