using Gridloom.Domain.Access;

namespace Gridloom.Server.Tests.Storage;

/// <summary>An event that means nothing to any module.</summary>
internal sealed record TestEvent(string Name) : Event
{
    public override string Kind => "test.happened";

    public override string Subject => Name;
}
