using Gridloom.Domain.Access;

namespace Gridloom.Domain.Fieldwork;

/// <summary>A verification or check was given to a collector (交办).</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Sending">The number of the event by which the desk sent it.</param>
/// <param name="Collector">The collector's account.</param>
/// <param name="Basis">The fit by which the roster named them, or <c>desk</c> where a person did.</param>
public sealed record TaskAssigned(string Number, long Sending, string Collector, string Basis) : Event
{
    /// <summary>The basis of a choice that a person made (坐席指定).</summary>
    public const string ByDesk = "desk";

    public override string Kind => "task.assigned";

    public override string Subject => FormattableString.Invariant($"task/{Number}/{Sending}");
}
