namespace Gridloom.Domain.Tests;

/// <summary>Replayable chance (SplitMix64): the same seed gives the same numbers on every machine and every .NET, which System.Random does not promise.</summary>
internal sealed class Seeded(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>From 0 up to, not including, the bound.</summary>
    public int Next(int bound) => (int)(Draw() % (ulong)bound);

    /// <summary>From the first up to, not including, the second.</summary>
    public long Between(long from, long to) => from + (long)(Draw() % (ulong)(to - from));

    private ulong Draw()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
