namespace Gridloom.Domain.Indicators;

/// <summary>The case does not have this fact (无).</summary>
public sealed record Missing(CaseFact Fact) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.Missing(this);
}
