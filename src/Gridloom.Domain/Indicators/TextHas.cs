namespace Gridloom.Domain.Indicators;

/// <summary>A text of codes with a space between holds this one (列有代码).</summary>
public sealed record TextHas(CaseFact Fact, string Value) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.TextHas(this);
}
