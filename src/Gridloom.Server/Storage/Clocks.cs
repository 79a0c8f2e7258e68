using System.Collections.Concurrent;
using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>The clock (时钟) of each district: one clock in production, one per district under test.</summary>
internal class Clocks(TimeProvider time)
{
    public virtual Instant Now(string district) => Instant.From(time.GetUtcNow());
}

/// <summary>Tells whoever waits that a district has new events. It may tell once for several commits.</summary>
internal sealed class Committed
{
    private readonly ConcurrentDictionary<string, bool> districts = [];
    private readonly SemaphoreSlim news = new(0, 1);

    public void Tell(string district)
    {
        if (!districts.TryAdd(district, true)) return;
        try
        {
            news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody is already about to be woken, and will find this district too.
        }
    }

    /// <summary>The districts with news since the last call; empty when <paramref name="longest"/> passed without any.</summary>
    public async Task<IReadOnlyList<string>> Wait(TimeSpan longest, CancellationToken stop)
    {
        await news.WaitAsync(longest, stop);
        var told = districts.Keys.ToList();
        foreach (var district in told) districts.TryRemove(district, out _);
        return told;
    }
}

/// <summary>What a benchmark may leave out to measure its cost. Everything is on unless GRIDLOOM_BENCH=1 is set as well.</summary>
internal sealed record BenchSwitches(bool Chain = true, bool Encryption = true, bool Text = true, bool Authorisation = true)
{
    public static BenchSwitches FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable("GRIDLOOM_BENCH") != "1") return new();
        var without = (Environment.GetEnvironmentVariable("GRIDLOOM_BENCH_WITHOUT") ?? "").Split(',');
        return new(!without.Contains("chain"), !without.Contains("encryption"), !without.Contains("text"), !without.Contains("authorisation"));
    }
}
