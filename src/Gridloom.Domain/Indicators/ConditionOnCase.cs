using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>Judges one case by a condition (逐案判断): the plain meaning that faster readings are held to.</summary>
public sealed class ConditionOnCase(CaseFile c) : IConditionReader<bool>
{
    /// <summary>Whether the condition holds for the case in that period.</summary>
    public static bool Holds(Condition condition, CaseFile c, FigurePeriod period) => condition.During(period).Read(new ConditionOnCase(c));

    public bool Both(Both condition) => condition.Left.Read(this) && condition.Right.Read(this);

    public bool Either(Either condition) => condition.Left.Read(this) || condition.Right.Read(this);

    public bool Not(Not condition) => !condition.Of.Read(this);

    public bool Missing(Missing condition) => condition.Fact.Kind == FactKind.Text ? condition.Fact.Text(c) is null : condition.Fact.Number(c) is null;

    public bool NumberIs(NumberIs condition) => Compared(condition.Fact.Number(c), condition.Is, condition.Value);

    public bool FactIs(FactIs condition) => Compared(condition.Fact.Number(c), condition.Is, condition.Other.Number(c));

    public bool TextIs(TextIs condition) => condition.Fact.Text(c) == condition.Value;

    public bool TextStarts(TextStarts condition) => condition.Fact.Text(c)?.StartsWith(condition.Prefix, StringComparison.Ordinal) ?? false;

    public bool TextHas(TextHas condition) => condition.Fact.Text(c) is { } set && TextSet.HasWithin(set, condition.Value);

    public bool Within(Within condition) => condition.Fact.Number(c) is { } at && condition.From.Microseconds <= at && at < condition.Until.Microseconds;

    private static bool Compared(long? left, Comparison by, long? right) => by switch
    {
        Comparison.Equal => left is not null && left == right,
        Comparison.Less => left < right,
        Comparison.AtMost => left <= right,
        Comparison.More => left > right,
        Comparison.AtLeast => left >= right,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Nobody compares like this."),
    };
}
