namespace Gridloom.Server.Ui;

/// <summary>What a map on a page begins with (地图视图). Its ground and its cases are fetched by the script, from this server.</summary>
/// <param name="Outline">West, south, east, north in CGCS2000 degrees: on this the map opens.</param>
/// <param name="Layers">The layers of its ground, from the one that holds the outline to the smallest; empty when no boundaries are loaded.</param>
/// <param name="Synthetic">True when the boundaries are made up, which is then said on the map.</param>
public sealed record MapView(IReadOnlyList<double> Outline, IReadOnlyList<string> Layers, bool Synthetic)
{
    /// <summary>Longitude and latitude of the one place that the map is about; null when it shows the open cases.</summary>
    public IReadOnlyList<double>? Pin { get; init; }

    /// <summary>The code of the region to be pointed out; null when none is.</summary>
    public string? Here { get; init; }

    /// <summary>Degrees for an attribute: <c>114.0273100,22.6548800</c>.</summary>
    internal static string Degrees(IEnumerable<double> values) => string.Join(',', values.Select(v => v.ToString("0.0000000", System.Globalization.CultureInfo.InvariantCulture)));
}
