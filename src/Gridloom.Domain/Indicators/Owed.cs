namespace Gridloom.Domain.Indicators;

/// <summary>A step is awaited (应办): its limit runs or is past when asked by report time; it came due in the period when asked by closing time.</summary>
public sealed record Owed(CaseFact Fact) : Condition
{
    public override Condition During(FigurePeriod period) => period.By == CountBy.Report ? !new Missing(Fact) : new Due(Fact).During(period);

    public override T Read<T>(IConditionReader<T> reader) => throw NoPeriod();
}
