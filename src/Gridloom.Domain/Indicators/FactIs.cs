namespace Gridloom.Domain.Indicators;

/// <summary>Two facts that are no texts, side by side (事实比较).</summary>
public sealed record FactIs(CaseFact Fact, Comparison Is, CaseFact Other) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.FactIs(this);
}
