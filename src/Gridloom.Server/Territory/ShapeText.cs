using System.Globalization;
using Gridloom.Domain.Territory;

namespace Gridloom.Server.Territory;

/// <summary>A shape as a column holds it (图形文本): corners in whole 1e-7 degrees, so that nothing is rounded on the way.</summary>
internal static class ShapeText
{
    public static string Write(Shape shape) => string.Join(';', shape.Rings.Select(ring => string.Join(' ', ring.Select(Corner))));

    public static Shape Read(string text) => new(text.Split(';').Select(ring => (IReadOnlyList<Position>)[.. ring.Split(' ').Select(Corner)]));

    private static string Corner(Position p) => string.Create(CultureInfo.InvariantCulture, $"{p.LongitudeE7},{p.LatitudeE7}");

    private static Position Corner(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return new(long.Parse(text.AsSpan(0, comma), CultureInfo.InvariantCulture), long.Parse(text.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }
}
