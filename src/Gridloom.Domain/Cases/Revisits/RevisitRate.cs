namespace Gridloom.Domain.Cases.Revisits;

/// <summary>How many of the cases looked at again were sound (抽查合格率), with the interval of Wilson at 95 % that says how far a sample tells.</summary>
public readonly record struct RevisitRate(long Sound, long Judged)
{
    /// <summary>From so many on a rate is told at all.</summary>
    public const long Enough = 5;

    private const double Z = 1.959963984540054;

    public bool Tells => Judged >= Enough;

    public decimal Percent => Judged == 0 ? 0 : Sound * 100m / Judged;

    /// <summary>Lower and upper bound in percent.</summary>
    public (decimal Low, decimal High) Interval()
    {
        if (Judged == 0) return (0, 100);
        var (n, p) = ((double)Judged, (double)Sound / Judged);
        var middle = p + Z * Z / (2 * n);
        var reach = Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        var by = 1 + Z * Z / n;
        return ((decimal)Math.Max(0, (middle - reach) / by * 100), (decimal)Math.Min(100, (middle + reach) / by * 100));
    }
}
