using Gridloom.Server.Tests;
using Gridloom.Testing;

[assembly: AssemblyFixture(typeof(Hosts))]

namespace Gridloom.Server.Tests;

/// <summary>Stops the shared servers when the run ends.</summary>
public sealed class Hosts : IAsyncDisposable
{
    public ValueTask DisposeAsync() => TestHost.StopAll();
}
