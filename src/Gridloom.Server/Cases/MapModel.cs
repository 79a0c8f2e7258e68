using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>The map of the open cases, and the same as a table (地图).</summary>
public sealed record MapModel
{
    /// <summary>What the reader may see: 龙华区, or 龙华区 民治街道.</summary>
    public required string Area { get; init; }

    public required MapView View { get; init; }

    /// <summary>Open cases in the area.</summary>
    public required long Open { get; init; }

    /// <summary>Those of them that have a position and so stand on the map.</summary>
    public required long Placed { get; init; }

    /// <summary>By what the rows count: 按街道.</summary>
    public required string By { get; init; }

    /// <summary>Every part of the area, also those without a case.</summary>
    public required IReadOnlyList<MapRow> Rows { get; init; }
}

/// <summary>One part of the area (分区一行).</summary>
/// <param name="Href">The list of its cases; null when there is no such list, or nothing in it.</param>
public sealed record MapRow(string Name, long Open, long Placed, string? Href);
