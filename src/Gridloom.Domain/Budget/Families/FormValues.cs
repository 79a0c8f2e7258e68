using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>Values of a form out of the texts of its cells (格内取值). What cannot be read so ends the pass.</summary>
internal static partial class FormValues
{
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] DayShapes = ["yyyy.M.d", "yyyy-M-d", "yyyy/M/d"];

    public static BudgetAmount? Amount(string text) => text.Length == 0 ? null : Money(text);

    public static BudgetAmount Money(string text) => BudgetAmount.Read(text).Succeeded(out var amount, out _) ? amount : throw new ShapeDiffers(text);

    public static string Name(string text) => text.Length > 0 ? Prose.OneLine(text) : throw new ShapeDiffers("名称空白");

    public static string? Printed(DateOnly? date) => date?.ToString(Day, CultureInfo.InvariantCulture);

    public static DateOnly? Date(string text) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new ShapeDiffers(text);

    /// <summary>Two days and a sign between them, the first not after the last: 2026.01.01-2026.12.31. Null for anything else.</summary>
    public static (DateOnly Start, DateOnly End)? Period(string text)
    {
        var match = PeriodText().Match(Prose.Label(text));
        return DayOf(match.Groups["from"].Value) is { } start && DayOf(match.Groups["to"].Value) is { } end && start <= end ? (start, end) : null;
    }

    public static int Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : throw new ShapeDiffers(text);

    public static string Year(int? year) => year is { } known ? known.ToString("0000", CultureInfo.InvariantCulture) : throw new ShapeDiffers("年度空白");

    /// <summary>A sum must not be more than its rows: one of them would be missing.</summary>
    public static void NoMoreThan(string printed, IEnumerable<BudgetAmount?> rows)
    {
        if (Money(printed).WanYuan > rows.Sum(row => row?.WanYuan ?? 0)) throw new ShapeDiffers(printed);
    }

    public static void Distinct<T>(IEnumerable<T> names)
    {
        var seen = new HashSet<T>();
        foreach (var name in names)
            if (!seen.Add(name)) throw new ShapeDiffers($"重复：{name}");
    }

    /// <summary>What one text holds must be told from it again, or the text is not written.</summary>
    public static void Same<T>(IEnumerable<T> given, IEnumerable<T> told)
    {
        var (left, right) = (given.ToList(), told.ToList());
        for (var at = 0; at < Math.Max(left.Count, right.Count); at++)
            if (at >= left.Count || at >= right.Count || !Equals(left[at], right[at])) throw new ShapeDiffers($"{(at < left.Count ? left[at] : right[at])}");
    }

    /// <summary>A value in one line, as it comes back out of any cell.</summary>
    public static string Plain(string? text) => Prose.OneLine(Prose.Clean(text ?? ""));

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, DayShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^(?<from>[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2})[~～至—-](?<to>[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex PeriodText();
}
