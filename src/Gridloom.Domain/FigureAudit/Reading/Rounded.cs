namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>A value that was rounded (取整值): the true one lies no further from it than <see cref="Half"/>, ends included.</summary>
internal readonly record struct Rounded(decimal Value, decimal Half)
{
    public static Rounded Exact(decimal value) => new(value, 0);

    /// <summary>What a print with so many decimals tells.</summary>
    public static Rounded Printed(decimal value, int decimals) => new(value, HalfOf(decimals));

    public decimal Least => Value - Half;

    public decimal Most => Value + Half;

    public static Rounded operator +(Rounded a, Rounded b) => new(a.Value + b.Value, a.Half + b.Half);

    public static Rounded operator -(Rounded a, Rounded b) => new(a.Value - b.Value, a.Half + b.Half);

    public static Rounded operator *(Rounded a, decimal exact) => new(a.Value * exact, a.Half * Math.Abs(exact));

    public static Rounded Sum(IEnumerable<Rounded> all) => all.Aggregate(Exact(0), static (sum, each) => sum + each);

    /// <summary>True when rounding of both explains that they differ.</summary>
    public bool MayBe(Rounded other) => Math.Abs(Value - other.Value) <= Half + other.Half;

    /// <summary>True when this value, as it stands, is printed as the other.</summary>
    public bool Prints(Rounded other) => Math.Abs(Value - other.Value) <= other.Half;

    private static decimal HalfOf(int decimals)
    {
        var half = 0.5m;
        for (var i = 0; i < Math.Min(decimals, 20); i++) half /= 10;
        return half;
    }
}
