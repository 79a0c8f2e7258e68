namespace Gridloom.Domain.Indicators;

/// <summary>A limit is past (已到期): by now when asked by report time, in the period and by now when asked by closing time.</summary>
public sealed record Due(CaseFact Fact) : Condition
{
    public override Condition During(FigurePeriod period) => Past(period);

    public override T Read<T>(IConditionReader<T> reader) => throw NoPeriod();

    private Condition Past(FigurePeriod period)
    {
        var past = new NumberIs(Fact, Comparison.Less, period.CutOff.Microseconds);
        return period.By == CountBy.Report ? past : new Within(Fact, period.From, period.Until) & past;
    }
}
