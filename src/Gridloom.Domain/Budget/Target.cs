using System.Globalization;

namespace Gridloom.Domain.Budget;

/// <summary>
/// A target (目标值) read from its printed text. What is one number with a known unit and at most one comparison is
/// <see cref="Measured"/>, two such numbers with a dash between them are <see cref="Between"/>; everything else ("提升", "及时", "2021年12月前", two targets in one cell, "不适用") is <see cref="Qualitative"/>
/// and left to a person's judgement.
/// </summary>
public abstract record Target
{
    private const int MostDigits = 18;
    private const int FirstYear = 1949, LastYear = 2100;

    private static readonly char[] Dashes = ['-', '–', '—', '~', '～', '至'];

    private static readonly (string Word, TargetComparator Comparator)[] Before =
    [
        ("达到", TargetComparator.AtLeast), ("达", TargetComparator.AtLeast), ("不得少于", TargetComparator.AtLeast), ("不得低于", TargetComparator.AtLeast),
        ("不得超过", TargetComparator.AtMost), ("大于等于", TargetComparator.AtLeast), ("大于或等于", TargetComparator.AtLeast), ("不低于", TargetComparator.AtLeast),
        ("不少于", TargetComparator.AtLeast), ("不小于", TargetComparator.AtLeast), ("至少", TargetComparator.AtLeast),
        ("≥", TargetComparator.AtLeast), ("≧", TargetComparator.AtLeast), (">=", TargetComparator.AtLeast),
        ("小于等于", TargetComparator.AtMost), ("小于或等于", TargetComparator.AtMost), ("不高于", TargetComparator.AtMost),
        ("不超过", TargetComparator.AtMost), ("不多于", TargetComparator.AtMost), ("不大于", TargetComparator.AtMost),
        ("至多", TargetComparator.AtMost), ("≤", TargetComparator.AtMost), ("≦", TargetComparator.AtMost), ("<=", TargetComparator.AtMost),
        ("大于", TargetComparator.MoreThan), ("高于", TargetComparator.MoreThan), ("超过", TargetComparator.MoreThan),
        ("多于", TargetComparator.MoreThan), (">", TargetComparator.MoreThan),
        ("小于", TargetComparator.LessThan), ("低于", TargetComparator.LessThan), ("少于", TargetComparator.LessThan),
        ("<", TargetComparator.LessThan), ("等于", TargetComparator.Equal), ("=", TargetComparator.Equal),
    ];

    private static readonly (string Word, TargetComparator Comparator)[] Behind =
    [
        ("及以上", TargetComparator.AtLeast), ("以上", TargetComparator.AtLeast),
        ("及以下", TargetComparator.AtMost), ("以下", TargetComparator.AtMost),
        ("以内", TargetComparator.AtMost), ("之内", TargetComparator.AtMost), ("内", TargetComparator.AtMost),
    ];

    private Target()
    {
    }

    /// <summary>A target that a number can be held against.</summary>
    /// <param name="Number">Exact, in the unit: 97% is 97 with the unit %.</param>
    /// <param name="Unit">% 次 人 个 年 次/周 …; empty when none is printed.</param>
    public sealed record Measured(TargetComparator Comparator, decimal Number, string Unit) : Target;

    /// <summary>区间目标: from one number to another, both included (90%-95%, 3～5天).</summary>
    public sealed record Between(decimal Low, decimal High, string Unit) : Target;

    /// <summary>定性目标: no single number, or one that cannot be told from the text.</summary>
    public sealed record Qualitative : Target;

    /// <summary>Reads any text; spaces, full-width signs and a final ；;。，, do not matter.</summary>
    public static Target Read(string printed)
    {
        var text = Plain(printed);
        return Alone(text) ?? Range(text) ?? AtEnd(text) ?? new Qualitative();
    }

    /// <summary>A sentence that ends in its only number and compares it in so many words: 网格事件办结率达98%以上, 人均月度上报量不少于4件.</summary>
    private static Target? AtEnd(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first <= 0) return null;
        var (head, tail) = (text[..first], text[first..]);
        foreach (var (word, _) in Before)
            if (head.EndsWith(word, StringComparison.Ordinal)) return Compared(word + tail);
        return TakeBehind(tail).Comparator is null ? null : Compared(tail);
    }

    /// <summary>Two plain numbers of one unit, the first the smaller; the unit may stand behind the second alone.</summary>
    private static Target? Range(string text)
    {
        var dash = text.IndexOfAny(Dashes);
        if (dash <= 0 || Alone(text[(dash + 1)..]) is not Measured { Comparator: TargetComparator.None } high) return null;
        if (Alone(text[..dash]) is not Measured { Comparator: TargetComparator.None } low || low.Number >= high.Number) return null;
        return (low.Unit == high.Unit || low.Unit.Length == 0) && !IsCalendar(low.Number, high.Unit) ? new Between(low.Number, high.Number, high.Unit) : null;
    }

    /// <summary>2021-2023年 and 3-5月 say when, and not how much.</summary>
    private static bool IsCalendar(decimal low, string unit) => unit is "年" or "月" or "日" || (unit.Length == 0 && low is >= FirstYear and <= LastYear);

    private static Target? Compared(string text) => Alone(text) is Measured { Unit.Length: > 0 } measured ? measured : null;

    private static Target? Alone(string text)
    {
        var (before, rest) = TakeBefore(text);
        var (behind, bare) = TakeBehind(rest);
        if (before is not null && behind is not null && before != behind) return null;

        var digits = bare.TakeWhile(character => char.IsAsciiDigit(character) || character is '.' or ',').Count();
        if (digits > MostDigits || !TryNumber(bare[..digits], out var number) || !TargetUnits.IsKnown(bare[digits..])) return null;
        return new Measured(before ?? behind ?? TargetComparator.None, number, bare[digits..]);
    }

    /// <summary>The year's target, or, where its text states no number (a formula, a sentence), the number of the whole period's (实施周期指标值).</summary>
    public static Target Read(string year, string? period) =>
        Read(year) is not Qualitative and var stated ? stated : period is null ? new Qualitative() : Read(period);

    /// <summary>The unit of the target's number; null where a number cannot be held against it.</summary>
    public string? NumberUnit => this switch { Measured measured => measured.Unit, Between between => between.Unit, _ => null };

    /// <summary>
    /// Whether a value in the target's own unit reaches it; null when a number cannot decide. A target without a sign is reached
    /// by the number or more, the usual reading of a plain figure in 预算绩效 (it is a quota, and exceeding it still fulfils it).
    /// Only a plain duration ("1年") stays undecided: it may be a term to be served or a time to be kept.
    /// </summary>
    public bool? Met(decimal value) => this switch
    {
        Measured target => Met(target, value),
        Between between => value >= between.Low && value <= between.High,
        _ => null,
    };

    private static bool? Met(Measured target, decimal value) => target.Comparator switch
    {
        TargetComparator.Equal => value == target.Number,
        TargetComparator.AtLeast => value >= target.Number,
        TargetComparator.MoreThan => value > target.Number,
        TargetComparator.AtMost => value <= target.Number,
        TargetComparator.LessThan => value < target.Number,
        _ => TargetUnits.IsDuration(target.Unit) ? null : value >= target.Number,
    };

    private static string Plain(string printed)
    {
        var kept = printed.Where(character => !char.IsWhiteSpace(character)).Select(character => character switch
        {
            '％' => '%',
            '＞' => '>',
            '＜' => '<',
            '＝' => '=',
            _ => character,
        });
        return string.Concat(kept).TrimEnd(';', '；', '。', '，', ',');
    }

    private static (TargetComparator? Comparator, string Text) TakeBefore(string text)
    {
        foreach (var (word, comparator) in Before)
            if (text.StartsWith(word, StringComparison.Ordinal)) return (comparator, text[word.Length..]);
        return (null, text);
    }

    private static (TargetComparator? Comparator, string Text) TakeBehind(string text)
    {
        foreach (var (word, comparator) in Behind)
            if (text.EndsWith(word, StringComparison.Ordinal)) return (comparator, text[..^word.Length]);
        return (null, text);
    }

    private static bool TryNumber(string digits, out decimal number)
    {
        number = 0;
        var whole = digits.Split('.')[0].Split(',');
        if (whole.Length > 1 && (whole[0].Length is 0 or > 3 || !whole.Skip(1).All(group => group.Length == 3))) return false;
        return !digits.StartsWith('.') && !digits.EndsWith('.')
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
    }
}
