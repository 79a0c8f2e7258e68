namespace Gridloom.Domain.Indicators;

/// <summary>A step was taken (已办): at all when asked by report time, in the period when asked by closing time.</summary>
public sealed record Done(CaseFact Fact) : Condition
{
    public override Condition During(FigurePeriod period) => period.By == CountBy.Report ? !new Missing(Fact) : new Within(Fact, period.From, period.Until);

    public override T Read<T>(IConditionReader<T> reader) => throw NoPeriod();
}
