using System.Numerics;

namespace Gridloom.Domain.Territory;

/// <summary>A point between whole 1e-7 degrees, such as a crossing of two borders, without rounding: X / W east and Y / W north, where W is positive.</summary>
internal readonly record struct ExactPoint(BigInteger X, BigInteger Y, BigInteger W)
{
    public long West { get; } = Floor(X, W);

    public long South { get; } = Floor(Y, W);

    /// <summary>The row of whole units that the point is in when it is moved the least bit south.</summary>
    public long SouthOfIt => South * W == Y ? South - 1 : South;

    public Position Nearest => new(Floor((X * 2) + W, W * 2), Floor((Y * 2) + W, W * 2));

    public static ExactPoint Middle(Position a, Position b) => new((BigInteger)a.LongitudeE7 + b.LongitudeE7, (BigInteger)a.LatitudeE7 + b.LatitudeE7, 2);

    /// <summary>The point that divides the way from one position to the other.</summary>
    public static ExactPoint Along(Position from, Position to, Ratio part) => new(
        (from.LongitudeE7 * part.Below) + ((to.LongitudeE7 - from.LongitudeE7) * part.Above),
        (from.LatitudeE7 * part.Below) + ((to.LatitudeE7 - from.LatitudeE7) * part.Above),
        part.Below);

    private static long Floor(BigInteger above, BigInteger below)
    {
        var quotient = BigInteger.DivRem(above, below, out var rest);
        return (long)(rest.Sign < 0 ? quotient - 1 : quotient);
    }
}
