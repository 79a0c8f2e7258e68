namespace Gridloom.Simulation;

/// <summary>How somebody works (习惯), drawn once for each person.</summary>
/// <param name="Pace">Time taken, in percent of the usual.</param>
/// <param name="Eye">How much they find, against their colleagues.</param>
/// <param name="Helps">How many of their own finds in a hundred they settle on the spot.</param>
/// <param name="Care">How many of a hundred judgements are right.</param>
public sealed record Habits(int Pace, int Eye, int Helps, int Care)
{
    internal static Habits Of(SplitMix random) => new(random.Between(60, 150), random.Between(5, 15), random.Between(2, 12), random.Between(94, 99));
}

/// <summary>How a handling unit works (单位作风).</summary>
/// <param name="Low">The least part of the limit that it takes, in percent.</param>
/// <param name="High">The most, on an ordinary day.</param>
/// <param name="Fails">How many of a hundred jobs fail the check.</param>
/// <param name="Stalls">How many of a hundred it lets lie beyond the limit.</param>
internal sealed record UnitHabits(int Low, int High, int Fails, int Stalls)
{
    private static readonly (UnitHabits Choice, int Weight)[] Kinds =
    [
        (new(8, 50, 4, 1), 3), // quick
        (new(15, 85, 6, 2), 4), // ordinary
        (new(35, 115, 6, 5), 2), // slow
        (new(12, 60, 22, 2), 1), // sloppy
    ];

    public static UnitHabits Of(SplitMix random) => random.OfWeighted(Kinds);
}
