namespace Gridloom.Simulation;

/// <summary>What a day's sky does (天气).</summary>
public enum Sky
{
    /// <summary>No rain for days: dust (干燥).</summary>
    Dry,

    /// <summary>Neither dust nor rain (晴好).</summary>
    Fair,

    /// <summary>It rains (下雨).</summary>
    Rain,

    /// <summary>A storm that everybody reports (暴雨大风).</summary>
    Storm,
}

/// <summary>The weather of one day in the Pearl River delta (当日天气): rain and storms from May to September, dust in the dry months.</summary>
/// <param name="Burst">The hour at which a storm breaks.</param>
public sealed record Weather(Sky Sky, int Burst)
{
    // How often it rains, in percent, by month.
    private static readonly int[] Rains = [12, 18, 24, 32, 46, 52, 50, 50, 38, 18, 12, 10];

    public static Weather Of(ulong seed, DateOnly day)
    {
        var random = new SplitMix(seed ^ ((ulong)day.DayNumber * 0x9E37_79B9));
        var wet = random.Chance(Rains[day.Month - 1]);
        var storm = random.Chance(day.Month is >= 5 and <= 9 ? 14 : 2);
        var dry = random.Chance(day.Month is >= 10 or <= 3 ? 65 : 10);
        return new(wet ? storm ? Sky.Storm : Sky.Rain : dry ? Sky.Dry : Sky.Fair, random.Between(7, 18));
    }

    /// <summary>How much there is to report, against a fair day's hundred.</summary>
    public int Share => Sky switch { Sky.Storm => 280, Sky.Rain => 115, _ => 100 };
}
