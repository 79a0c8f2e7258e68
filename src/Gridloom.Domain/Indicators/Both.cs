namespace Gridloom.Domain.Indicators;

/// <summary>Both hold (且).</summary>
public sealed record Both(Condition Left, Condition Right) : Condition
{
    public override Condition During(FigurePeriod period) => Left.During(period) & Right.During(period);

    public override T Read<T>(IConditionReader<T> reader) => reader.Both(this);
}
