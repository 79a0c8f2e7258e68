namespace Gridloom.Domain.Indicators;

/// <summary>At least one holds (或).</summary>
public sealed record Either(Condition Left, Condition Right) : Condition
{
    public override Condition During(FigurePeriod period) => Left.During(period) | Right.During(period);

    public override T Read<T>(IConditionReader<T> reader) => reader.Either(this);
}
