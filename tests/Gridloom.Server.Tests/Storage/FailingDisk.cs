using Gridloom.Testing;

namespace Gridloom.Server.Tests.Storage;

/// <summary>A disk whose flushes fail on demand: a library preloaded into a server, and the file that switches it.</summary>
internal sealed class FailingDisk : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gridloom-disk-").FullName;

    /// <summary>What the server's process must be started with. Skips the test where the library was not built.</summary>
    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            Assert.SkipWhen(Engines.FaultShim is null, "The failing disk is absent: run ./test, which builds it, or set GRIDLOOM_TEST_FAULT_SHIM");
            return new Dictionary<string, string> { ["LD_PRELOAD"] = Engines.FaultShim!, ["GRIDLOOM_FAULT_FILE"] = Control };
        }
    }

    private string Control => Path.Combine(folder, "control");

    /// <summary>From now on flushes of files fail whose path contains the text.</summary>
    public void Fail(string pathContains) => File.WriteAllText(Control, pathContains);

    public void Heal() => File.Delete(Control);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
