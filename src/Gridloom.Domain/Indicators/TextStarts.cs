namespace Gridloom.Domain.Indicators;

/// <summary>A text starts with this code (代码前缀).</summary>
public sealed record TextStarts(CaseFact Fact, string Prefix) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.TextStarts(this);
}
