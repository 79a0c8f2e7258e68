namespace Gridloom.Domain.Indicators;

/// <summary>It does not hold (非).</summary>
public sealed record Not(Condition Of) : Condition
{
    public override Condition During(FigurePeriod period) => !Of.During(period);

    public override T Read<T>(IConditionReader<T> reader) => reader.Not(this);
}
