using System.Globalization;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>A target in the parts in which it is typed (目标值填写): a direction, and what stands behind it.</summary>
/// <param name="Sign">One of <see cref="Signs"/>; blank for a target in words, or a plain number.</param>
/// <param name="Text">98%, 90-95%, or words.</param>
public sealed record TargetInput(string Sign, string Text)
{
    public const string Range = "range";

    private static readonly (string Sign, TargetComparator Comparator, string Printed)[] Comparators =
    [
        ("ge", TargetComparator.AtLeast, "≥"), ("le", TargetComparator.AtMost, "≤"), ("eq", TargetComparator.Equal, "="),
        ("gt", TargetComparator.MoreThan, ">"), ("lt", TargetComparator.LessThan, "<"),
    ];

    /// <summary>Every direction that a form offers, and how it is printed; the blank one is a target as it stands.</summary>
    public static IReadOnlyList<(string Sign, string Printed)> Signs { get; } = [.. Comparators.Select(known => (known.Sign, known.Printed)), (Range, "–")];

    /// <summary>The parts of a printed target. What is said in words, such as 98%以上, shows its direction, too.</summary>
    public static TargetInput Of(string printed) => Target.Read(printed) switch
    {
        Target.Measured { Comparator: not TargetComparator.None } measured =>
            new(Comparators.First(known => known.Comparator == measured.Comparator).Sign, Number(measured.Number) + measured.Unit),
        Target.Between between => new(Range, $"{Number(between.Low)}-{Number(between.High)}{between.Unit}"),
        _ => new("", printed),
    };

    /// <summary>The target as it is printed. One whose parts were not touched keeps its print, word for word.</summary>
    /// <param name="before">The printed target that the parts were shown for; null for a new one.</param>
    /// <returns>The text, or <c>budget.plan-target-unfit</c>.</returns>
    public Outcome<string> Print(string? before, string field)
    {
        if (before is not null && Of(before) == this) return before;
        if (Sign.Length == 0) return Text;
        if (Sign == Range) return Target.Read(Text) is Target.Between ? Text : PlanProblems.TargetUnfit(field);
        var found = Array.Find(Comparators, known => known.Sign == Sign);
        if (found.Sign is null || Target.Read(Text) is not Target.Measured { Comparator: TargetComparator.None }) return PlanProblems.TargetUnfit(field);
        return found.Printed + Text;
    }

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
