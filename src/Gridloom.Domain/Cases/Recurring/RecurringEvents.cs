using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Cases.Recurring;

/// <summary>The same kind of case keeps coming at one place: somebody made a problem of it (建立问题).</summary>
/// <param name="Metres">How far from its middle its cases lie.</param>
/// <param name="Since">From when on its cases count; included.</param>
public sealed record ProblemOpened(string Code, string Title, string Class, string Area, Position Middle, int Metres, Instant Since) : Event
{
    public override string Kind => "problem.opened";

    public override string Subject => Code;
}

/// <summary>Its cause was removed, as somebody says (了结问题).</summary>
public sealed record ProblemSettled(string Code, string Conclusion) : Event
{
    public override string Kind => "problem.settled";

    public override string Subject => Code;
}

/// <summary>It was not settled after all (恢复问题).</summary>
public sealed record ProblemResumed(string Code, string Reason) : Event
{
    public override string Kind => "problem.resumed";

    public override string Subject => Code;
}
