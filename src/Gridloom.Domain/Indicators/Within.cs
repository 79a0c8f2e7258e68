namespace Gridloom.Domain.Indicators;

/// <summary>An instant lies from the first, included, to the second, not included (在期间内).</summary>
public sealed record Within(CaseFact Fact, Instant From, Instant Until) : Condition
{
    public override Condition During(FigurePeriod period) => this;

    public override T Read<T>(IConditionReader<T> reader) => reader.Within(this);
}
