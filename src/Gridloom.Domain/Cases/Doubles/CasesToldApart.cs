using Gridloom.Domain.Access;

namespace Gridloom.Domain.Cases.Doubles;

/// <summary>Somebody says that two cases are two matters (判定不是一回事).</summary>
/// <param name="Number">The smaller of the two numbers.</param>
public sealed record CasesToldApart(string Number, string Other) : Event
{
    public override string Kind => "double.told-apart";

    public override string Subject => Number;
}
