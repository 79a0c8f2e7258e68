namespace Gridloom.Domain.Indicators;

/// <summary>
/// One predicate over the facts of a case (计量条件), as data: memory and SQL read the same tree. A comparison with a fact that the case
/// does not have is false, and its negation therefore true. Equal trees are equal values.
/// </summary>
public abstract record Condition
{
    /// <summary>The same for one period: without <see cref="Done"/>, <see cref="Due"/> and <see cref="Owed"/>, which speak of whichever is asked.</summary>
    public abstract Condition During(FigurePeriod period);

    /// <summary>Reads the tree; <see cref="InvalidOperationException"/> while it still speaks of no period.</summary>
    public abstract T Read<T>(IConditionReader<T> reader);

    public static Condition operator &(Condition left, Condition right) => new Both(left, right);

    public static Condition operator |(Condition left, Condition right) => new Either(left, right);

    public static Condition operator !(Condition condition) => new Not(condition);

    public static Condition BitwiseAnd(Condition left, Condition right) => left & right;

    public static Condition BitwiseOr(Condition left, Condition right) => left | right;

    public static Condition LogicalNot(Condition condition) => !condition;

    private protected static InvalidOperationException NoPeriod() => new("This condition was read without a period.");
}
