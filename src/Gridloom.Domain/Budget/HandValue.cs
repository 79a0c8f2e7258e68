using System.Globalization;
using System.Text;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget;

/// <summary>What a person typed for an indicator, not yet checked. Null and blank mean "not given".</summary>
public sealed record HandValueInput(string? Value, string? AsOf, string? Note);

/// <summary>A value entered by hand (填报值), checked.</summary>
/// <param name="Text">As it is shown: a number in plain digits without its unit, or the words for a qualitative target.</param>
/// <param name="AsOf">The last day that the value covers (截至日期), included.</param>
/// <param name="Note">Where it comes from; null when nothing was said.</param>
public sealed record HandValue(string Text, DateOnly AsOf, string? Note)
{
    /// <summary>Characters of a value in words.</summary>
    public const int TextLimit = 100;

    public const int NoteLimit = 500;

    private const int DecimalsMax = 6;
    private const decimal NumberMax = 999_999_999_999m;

    /// <summary>Checks all fields and reports all faults together.</summary>
    /// <param name="year">The year of the targets; the value must lie in it.</param>
    /// <param name="today">In China; the value cannot be of a later day.</param>
    public static Outcome<HandValue> Check(HandValueInput input, Target target, long year, DateOnly today)
    {
        var faults = new List<Problem>();
        var text = CheckValue(Typed.Clean(input.Value), target, faults);
        var asOf = CheckDay(Typed.Clean(input.AsOf), year, today, faults);
        var note = Typed.Clean(input.Note);
        if (note is not null && (note.Length > NoteLimit || Typed.HasControl(note))) faults.Add(BudgetProblems.NoteUnfit);
        return faults.Count > 0 ? Problem.Of(faults) : new HandValue(text!, asOf!.Value, note);
    }

    /// <summary>The number of a shown value; null when it is words.</summary>
    public static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? CheckValue(string? typed, Target target, List<Problem> faults)
    {
        if (typed is null) faults.Add(BudgetProblems.ValueMissing);
        else if (target.NumberUnit is { } unit)
        {
            if (ReadNumber(typed, unit) is { } number) return number.ToString("0.######", CultureInfo.InvariantCulture);
            faults.Add(BudgetProblems.ValueUnreadable);
        }
        else if (typed.Length <= TextLimit && !typed.Contains('\n', StringComparison.Ordinal) && !Typed.HasControl(typed)) return typed;
        else faults.Add(BudgetProblems.ValueTooLong);
        return null;
    }

    // People write 97 %, ９７％ or 150,000 宗; the unit may stand there once, and only the target's own.
    private static decimal? ReadNumber(string typed, string unit)
    {
        var folded = string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        if (unit.Length > 0 && folded.EndsWith(unit, StringComparison.Ordinal)) folded = folded[..^unit.Length];
        var point = folded.IndexOf('.', StringComparison.Ordinal);
        var groups = (point < 0 ? folded : folded[..point]).Split(',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))) return null;
        if (point >= 0 && folded.Length - point - 1 is 0 or > DecimalsMax) return null;
        return folded.Length > 0 && char.IsAsciiDigit(folded[0])
            && decimal.TryParse(string.Concat(groups) + (point < 0 ? "" : folded[point..]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= NumberMax ? number : null;
    }

    private static DateOnly? CheckDay(string? typed, long year, DateOnly today, List<Problem> faults)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) faults.Add(BudgetProblems.DayUnreadable);
        else if (day.Year != year) faults.Add(BudgetProblems.DayOutsideYear(year));
        else if (day > today) faults.Add(BudgetProblems.DayInFuture);
        else return day;
        return null;
    }
}
