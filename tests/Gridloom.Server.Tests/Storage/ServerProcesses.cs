namespace Gridloom.Server.Tests.Storage;

/// <summary>Tests that start server processes run one after another: each wants the machine to itself while it races.</summary>
[CollectionDefinition(Name)]
public sealed class ServerProcesses
{
    public const string Name = "server processes";
}
