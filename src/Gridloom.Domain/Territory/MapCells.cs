namespace Gridloom.Domain.Territory;

/// <summary>The squares in which a map gathers points (聚合格), about 64 pixels wide on the screen at their zoom.</summary>
/// <param name="Zoom">0 shows the globe in 256 pixels; each step doubles it.</param>
public readonly record struct MapCells(int Zoom)
{
    public const int ZoomMax = 20;

    /// <summary>Cells of one window, inclusive: more than the largest screens have.</summary>
    public const int CellsMax = 10_000;

    /// <summary>The side of a cell in 1e-7 degrees.</summary>
    public long Side => 3_600_000_000 >> (Zoom + 2);

    /// <summary>The window grown to whole cells, counted from 180° west and 90° south; its east and north are where the next cells begin. Null when it holds too many.</summary>
    public Bounds? Around(Bounds window)
    {
        var (west, south) = (Begin(window.West, 1_800_000_000), Begin(window.South, 900_000_000));
        var (east, north) = (Begin(window.East, 1_800_000_000) + Side, Begin(window.North, 900_000_000) + Side);
        return (east - west) / Side * ((north - south) / Side) <= CellsMax ? new Bounds(west, south, east, north) : null;
    }

    private long Begin(long at, long origin) => ((at + origin) / Side * Side) - origin;
}
