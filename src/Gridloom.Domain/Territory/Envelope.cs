namespace Gridloom.Domain.Territory;

/// <summary>A point in CGCS2000 degrees, kept as whole 1e-7 degrees (about 1 cm) so that both engines hold it exactly.</summary>
public readonly record struct Position(long LongitudeE7, long LatitudeE7)
{
    /// <summary>How far it is to the other in metres, on ground that is taken as flat: good to one in a thousand within some kilometres.</summary>
    public double MetresTo(Position other)
    {
        const double MetresPerUnit = 111_320 / 1e7;
        var east = (other.LongitudeE7 - LongitudeE7) * Math.Cos((LatitudeE7 + other.LatitudeE7) / 2e7 * Math.PI / 180);
        return Math.Sqrt((east * east) + Math.Pow(other.LatitudeE7 - LatitudeE7, 2)) * MetresPerUnit;
    }

    public double Longitude => LongitudeE7 / 1e7;

    public double Latitude => LatitudeE7 / 1e7;

    /// <summary>Null when a value is not a number or lies off the globe.</summary>
    public static Position? Of(double longitude, double latitude) =>
        Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
            ? new((long)Math.Round(longitude * 1e7, MidpointRounding.AwayFromZero), (long)Math.Round(latitude * 1e7, MidpointRounding.AwayFromZero))
            : null;
}

/// <summary>A district's outer rectangle (外接范围), ends included: what a position must lie in as long as no grids are loaded.</summary>
public sealed record Envelope(string District, double West, double South, double East, double North)
{
    public bool Covers(Position p) => p.Longitude >= West && p.Longitude <= East && p.Latitude >= South && p.Latitude <= North;
}
