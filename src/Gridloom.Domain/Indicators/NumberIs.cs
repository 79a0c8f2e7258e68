namespace Gridloom.Domain.Indicators;

/// <summary>A fact that is no text, beside a value (数值比较).</summary>
public sealed record NumberIs(CaseFact Fact, Comparison Is, long Value) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.NumberIs(this);
}
