using System.Numerics;

namespace Gridloom.Domain.Territory;

/// <summary>A fraction without rounding. The denominator is positive; equal fractions may be written differently.</summary>
internal readonly record struct Ratio(BigInteger Above, BigInteger Below) : IComparable<Ratio>
{
    public static Ratio Zero => new(0, 1);

    public static Ratio One => new(1, 1);

    public static Ratio Of(BigInteger above, BigInteger below) => below.Sign < 0 ? new(-above, -below) : new(above, below);

    public static Ratio Middle(Ratio a, Ratio b) => new((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below * 2);

    public int CompareTo(Ratio other) => (Above * other.Below).CompareTo(other.Above * Below);
}
