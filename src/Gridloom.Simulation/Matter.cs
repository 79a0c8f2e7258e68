namespace Gridloom.Simulation;

/// <summary>One kind of trouble on the street, and the parts of which a report of it is made (问题). In <paramref name="Measures"/>, <c>{0}</c> is a number between the two given.</summary>
/// <param name="Condition">The filing condition that it meets; what stands before the stroke is its class.</param>
/// <param name="Weight">How common it is, against the others.</param>
/// <param name="Whats">What is seen, in several wordings.</param>
/// <param name="Effects">What comes of it.</param>
/// <param name="Mended">What the unit says when it is done.</param>
internal sealed record Matter(
    string Condition, Season Season, int Weight, string[] Whats, string[] Measures, int Low, int High, string[] Effects, string[] Mended)
{
    public string Class => Condition[..Condition.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>How likely it is reported at that hour of such a day.</summary>
    public int WeightOn(Weather weather, DateTimeOffset at) => Weight * Season switch
    {
        Season.Rain => weather.Sky switch { Sky.Storm => 36, Sky.Rain => 24, _ => 3 },
        Season.Storm => weather.Sky switch { Sky.Storm => 72, Sky.Rain => 8, _ => 1 },
        Season.Dry => weather.Sky switch { Sky.Dry => 24, Sky.Fair => 8, _ => 0 },
        Season.Night => at.Hour is >= 20 or < 6 ? (at.Month is >= 5 and <= 9 ? 84 : 40) : 2,
        _ => 8,
    };
}
