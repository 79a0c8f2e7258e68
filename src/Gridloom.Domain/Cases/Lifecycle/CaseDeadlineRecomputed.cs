using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>A year's calendar was loaded and moved deadlines of an open case (重算时限).</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Moves">The clocks whose deadline changed, each with the new one.</param>
public sealed record CaseDeadlineRecomputed(string Id, string Number, string Reason, IReadOnlyList<ClockStart> Moves) : Event
{
    public const string Name = "case.deadline-recomputed";

    public override string Kind => Name;

    public override string Subject => Number;
}
