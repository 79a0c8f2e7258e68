namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>On what terms a case of a class is filed (立案条件), with the limit that follows from it.</summary>
/// <param name="Code">The class, a slash and a serial: <c>01-02/1</c>. Unique in its version.</param>
/// <param name="Text">What must be the case.</param>
/// <param name="Limit">How long handling may take.</param>
/// <param name="Closing">What must be so for the case to be closed (结案条件).</param>
/// <param name="UnitKind">The kind of unit that is responsible (责任主体类别).</param>
/// <param name="Sample">The limit is a sample value (样例) and awaits the district's own.</param>
public sealed record FilingCondition(string Class, string Code, string Text, TimeLimit Limit, string Closing, string UnitKind, bool Sample);
