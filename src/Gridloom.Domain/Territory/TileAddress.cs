namespace Gridloom.Domain.Territory;

/// <summary>
/// Which square of the map (瓦片): by zoom, column from the west and row from the north. The squares are those of the national matrix for CGCS2000
/// degrees (经纬度直投): 2^zoom columns of 360 / 2^zoom degrees from 180° west and 90° north, so that an official base map lies under them without a shift.
/// </summary>
public readonly record struct TileAddress
{
    /// <summary>A unit is then about four centimetres, finer than a boundary is known.</summary>
    public const int ZoomMax = 18;

    /// <summary>Units along a side of the square.</summary>
    public const int Extent = 4096;

    /// <summary>By so many units a tile holds more than its square, so that lines on its edge are drawn whole.</summary>
    public const int Margin = 64;

    private const long Turn = 3_600_000_000;

    private TileAddress(int zoom, long column, long row) => (Zoom, Column, Row) = (zoom, column, row);

    public int Zoom { get; }

    public long Column { get; }

    public long Row { get; }

    /// <summary>Null when there is no such square.</summary>
    public static TileAddress? Of(int zoom, long column, long row) =>
        zoom is >= 1 and <= ZoomMax && column >= 0 && column < 1L << zoom && row >= 0 && row < 1L << (zoom - 1) ? new TileAddress(zoom, column, row) : null;

    /// <summary>The square of that zoom in which the position lies.</summary>
    public static TileAddress At(Position p, int zoom)
    {
        var (x, y) = Units(p, zoom);
        return new(zoom, Math.Min(x / Extent, (1L << zoom) - 1), Math.Min(y / Extent, (1L << (zoom - 1)) - 1));
    }

    /// <summary>A position in units from the square's north-west corner. Every tile rounds a corner to the same unit, so neighbours that share it go on sharing it.</summary>
    internal (long X, long Y) Place(Position p)
    {
        var (x, y) = Units(p, Zoom);
        return (x - (Column * Extent), y - (Row * Extent));
    }

    /// <summary>Does anything of the rectangle lie in the square or its margin?</summary>
    internal bool Meets(Bounds b)
    {
        var (west, north) = Place(new(b.West, b.North));
        var (east, south) = Place(new(b.East, b.South));
        return west <= Extent + Margin && north <= Extent + Margin && east >= -Margin && south >= -Margin;
    }

    private static (long X, long Y) Units(Position p, int zoom)
    {
        var scale = (long)Extent << zoom;
        return ((long)((Int128)(p.LongitudeE7 + (Turn / 2)) * scale / Turn), (long)((Int128)((Turn / 4) - p.LatitudeE7) * scale / Turn));
    }
}
