using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Cases.Doubles;

/// <summary>
/// Squares of about 400 m by which neighbouring reports are found (位置格). A report without a position lies in the cell of its area, which no
/// square shares.
/// </summary>
public static class SpotCells
{
    /// <summary>The side of a square in 1e-7 degrees; wider than twice the largest radius everywhere south of 60° N.</summary>
    private const long Side = 40_000;

    /// <summary>Cells that a search looks at, however many are needed: unused ones repeat the first.</summary>
    public const int Looked = 5;

    /// <summary>The cell in which a report lies.</summary>
    public static long Of(Position? position, string area) => position is { } p ? Cell(p.LongitudeE7 / Side, p.LatitudeE7 / Side) : OfArea(area);

    /// <summary>Every cell that may hold reports within the radius, and that of the area for those without a position; always <see cref="Looked"/>.</summary>
    public static IReadOnlyList<long> Around(Position? position, string area, int radiusMetres)
    {
        if (position is not { } p) return [.. Enumerable.Repeat(OfArea(area), Looked)];
        const double MetresPerUnit = 111_320 / 1e7;
        var north = (long)Math.Ceiling(radiusMetres / MetresPerUnit);
        var east = (long)Math.Ceiling(north / Math.Cos(p.LatitudeE7 / 1e7 * Math.PI / 180));
        var cells =
            from x in new[] { (p.LongitudeE7 - east) / Side, (p.LongitudeE7 + east) / Side }
            from y in new[] { (p.LatitudeE7 - north) / Side, (p.LatitudeE7 + north) / Side }
            select Cell(x, y);
        return [.. cells, OfArea(area)];
    }

    private static long Cell(long x, long y) => (x << 32) | y;

    private static long OfArea(string area) => -long.Parse(area, System.Globalization.CultureInfo.InvariantCulture);
}
