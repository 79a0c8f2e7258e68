namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>By which weights, bands and words self-evaluations are scored (评分办法). It is data, in <c>data/budget</c>.</summary>
/// <param name="Version">Of the files, such as <c>v1</c>; it travels with every score.</param>
/// <param name="Schemes">The first is taken where nobody chooses.</param>
/// <param name="Bands">From the best down; the last begins at 0.</param>
public sealed record ScoreBook(string Version, IReadOnlyList<ScoreScheme> Schemes, IReadOnlyList<ScoreBand> Bands)
{
    /// <summary>Null when there is no such scheme.</summary>
    public ScoreScheme? Find(string code) => Schemes.FirstOrDefault(scheme => scheme.Code == code);

    /// <summary>The band of a total: each begins at its number, which belongs to it, and ends below the next.</summary>
    public ScoreBand BandOf(decimal total) => Bands.First(band => total >= band.From);

    /// <summary>Checks that the files hold together.</summary>
    /// <exception cref="ArgumentException">Points do not add up to 100, bands do not reach down to 0, or levels leave a gap.</exception>
    public static ScoreBook Of(string version, IReadOnlyList<ScoreScheme> schemes, IReadOnlyList<ScoreBand> bands)
    {
        if (schemes.Count == 0 || bands.Count == 0 || bands[^1].From != 0) throw new ArgumentException("A score book needs schemes, and bands down to 0.", nameof(bands));
        if (bands.Zip(bands.Skip(1)).Any(two => two.First.From <= two.Second.From)) throw new ArgumentException("Bands stand from the best down.", nameof(bands));
        foreach (var scheme in schemes) scheme.Check();
        return new(version, schemes, bands);
    }
}

/// <summary>A band of totals (等次): 优, 良, 中, 差.</summary>
/// <param name="From">The least total, in points; it belongs to the band.</param>
public sealed record ScoreBand(string Code, Bilingual Name, decimal From);

/// <summary>How far a qualitative target was reached (定性指标完成等级).</summary>
/// <param name="From">The least share of the points, in per cent; it belongs to the level.</param>
/// <param name="To">The greatest share; it belongs to the level only where it is 100.</param>
public sealed record ScoreLevel(string Code, Bilingual Name, decimal From, decimal To)
{
    public bool Holds(decimal percent) => percent >= From && (percent < To || (percent == To && To == 100));
}
