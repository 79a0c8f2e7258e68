namespace Gridloom.Domain.Indicators;

/// <summary>Makes something of a condition that speaks of one period (条件读取): a verdict on a case, a set of rows, SQL.</summary>
public interface IConditionReader<out T>
{
    T Both(Both condition);

    T Either(Either condition);

    T Not(Not condition);

    T Missing(Missing condition);

    T NumberIs(NumberIs condition);

    T FactIs(FactIs condition);

    T TextIs(TextIs condition);

    T TextStarts(TextStarts condition);

    T TextHas(TextHas condition);

    T Within(Within condition);
}
