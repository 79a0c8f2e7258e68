namespace Gridloom.Domain.Indicators;

/// <summary>A text is exactly this code (代码相等).</summary>
public sealed record TextIs(CaseFact Fact, string Value) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.TextIs(this);
}
