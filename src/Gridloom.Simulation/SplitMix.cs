namespace Gridloom.Simulation;

/// <summary>A small generator of numbers (SplitMix64): the same seed gives the same numbers on every machine and in every version of the platform.</summary>
public sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>0 to <paramref name="limit"/> − 1. The limit is small against 2⁶⁴, so no number is noticeably likelier than another.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of the choices, each as often as its weight says.</summary>
    public T OfWeighted<T>(IReadOnlyList<(T Choice, int Weight)> choices)
    {
        var left = Below(choices.Sum(c => c.Weight));
        foreach (var (choice, weight) in choices)
        {
            if (left < weight) return choice;
            left -= weight;
        }
        throw new InvalidOperationException("The weights changed while one was chosen.");
    }
}
