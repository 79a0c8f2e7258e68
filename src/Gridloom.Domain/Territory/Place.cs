using System.Globalization;

namespace Gridloom.Domain.Territory;

/// <summary>A position in a sentence: 114.0273100,22.6548800, longitude first, as map tools take it.</summary>
internal static class Place
{
    public static string Of(Position p) => string.Create(CultureInfo.InvariantCulture, $"{p.LongitudeE7 / 1e7m:0.0000000},{p.LatitudeE7 / 1e7m:0.0000000}");
}
