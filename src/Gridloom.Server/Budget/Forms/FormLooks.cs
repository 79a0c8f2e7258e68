using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Gridloom.Domain.Budget.Families;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Forms;

/// <summary>The styles of a workbook of filled forms (单元格样式). One for every print of an amount: 1,008.14 and 275.00 stay numbers and look as they are.</summary>
/// <param name="wide">Whether the table is so wide that its text must be small.</param>
internal sealed partial class FormLooks(bool wide)
{
    // In the order of the style sheet below.
    private const uint Title = 1, Under = 2, Money = 3, Left = 4, Heading = 5, Prose = 6, Label = 7, Text = 8, Centre = 9, Amount = 10, SmallText = 11, FirstNumber = 12;
    private const uint FirstFormat = 200;
    private const string Body = "仿宋", Head = "黑体", TitleFace = "方正小标宋简体";

    // A number of a workbook is true to fifteen digits.
    private const int MostDigits = 15;

    private readonly List<string> formats = [];

    /// <summary>The style of a line outside the tables, and its size in points.</summary>
    public static (uint Look, double Points) Of(SheetLineKind kind) => kind switch
    {
        SheetLineKind.Title => (Title, 18),
        SheetLineKind.Under => (Under, 11),
        SheetLineKind.Money => (Money, 11),
        SheetLineKind.Left => (Left, 11),
        SheetLineKind.Heading => (Heading, 14),
        _ => (Prose, 11),
    };

    public static uint Boxed(SheetCellKind kind, bool small) => kind switch
    {
        SheetCellKind.Label => Label,
        SheetCellKind.Amount => Amount,
        SheetCellKind.Text => small ? SmallText : Text,
        _ => Centre,
    };

    /// <summary>The style that shows the amount as it is printed, and the number; null where no number would look so.</summary>
    public (uint Look, string Value)? Number(string printed)
    {
        if (!Amounts().IsMatch(printed) || printed.Count(char.IsAsciiDigit) > MostDigits) return null;
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        var (whole, part) = point < 0 ? (printed, "") : (printed[..point], printed[(point + 1)..]);
        var format = (whole.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0") + (part.Length > 0 ? "." + new string('0', part.Length) : "");
        var value = decimal.Parse(printed.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (NumberFormat.Read(format).Print((double)value) != printed) return null;
        var at = formats.IndexOf(format);
        if (at < 0)
        {
            at = formats.Count;
            formats.Add(format);
        }
        return (FirstNumber + (uint)at, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A text that would be taken for a character by its number says that it is none.</summary>
    public static string Escaped(string text) => NumberedCharacter().Replace(text, "_x005F_$1");

    public Stylesheet Stylesheet()
    {
        var size = wide ? 8 : 10;
        return new(
            new NumberingFormats(formats.Select((format, at) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)at, FormatCode = format })),
            new Fonts(Font(Body, size), Font(TitleFace, 18), Font(Body, 11), Font(Head, 14), Font(Head, size), Font(Body, wide ? 6 : 8)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border(), Thin()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([
                new CellFormat(), Line(1, HorizontalAlignmentValues.Center), Line(2, HorizontalAlignmentValues.Center), Line(2, HorizontalAlignmentValues.Right),
                Line(2, HorizontalAlignmentValues.Left), Line(3, HorizontalAlignmentValues.Left), Line(2, HorizontalAlignmentValues.Left),
                Box(4, HorizontalAlignmentValues.Center, 49), Box(0, HorizontalAlignmentValues.Left, 49), Box(0, HorizontalAlignmentValues.Center, 49),
                Box(0, HorizontalAlignmentValues.Right, 49), Box(5, HorizontalAlignmentValues.Left, 49),
                .. formats.Select((_, at) => Box(0, HorizontalAlignmentValues.Right, FirstFormat + (uint)at))]));
    }

    private static Font Font(string name, double size) => new(new FontSize { Val = size }, new FontName { Val = name });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static CellFormat Line(uint font, HorizontalAlignmentValues side) => new(Aligned(side)) { FontId = font, ApplyFont = true, ApplyAlignment = true };

    private static CellFormat Box(uint font, HorizontalAlignmentValues side, uint format) => new(Aligned(side))
    {
        FontId = font, BorderId = 1, NumberFormatId = format, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = true,
    };

    private static Alignment Aligned(HorizontalAlignmentValues side) => new() { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true };

    [GeneratedRegex("^[0-9][0-9,]*([.][0-9]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Amounts();

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.NonBacktracking)]
    private static partial Regex NumberedCharacter();
}
