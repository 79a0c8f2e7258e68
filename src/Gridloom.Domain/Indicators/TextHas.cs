namespace Gridloom.Domain.Indicators;

/// <summary>A text of units' codes with a space between holds this one, or one below it (列有代码).</summary>
public sealed record TextHas(CaseFact Fact, string Value) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.TextHas(this);
}
