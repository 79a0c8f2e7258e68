using Gridloom.Domain.Territory;

namespace Gridloom.Simulation;

/// <summary>
/// A rectangle of six-sided cells. Three cells at most meet in a corner, so whatever connected set of cells has a boundary that never touches itself.
/// Corners lie on whole steps: a cell is two steps wide, and one row stands three steps above the other.
/// </summary>
internal sealed class HexLattice
{
    // From the south corner round to the left, so that the cell stays on the left of its sides.
    private static readonly (int X, int Y)[] Corners = [(0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1)];

    // The side from corner n to the next faces neighbour n.
    private static readonly (int X, int Y)[] Sides = [(1, -3), (2, 0), (1, 3), (-1, 3), (-2, 0), (-1, -3)];

    private readonly Envelope envelope;
    private readonly int columns;
    private readonly int rows;
    private readonly long stepNorth;

    /// <param name="cells">About as many cells as the envelope is cut into.</param>
    public HexLattice(Envelope envelope, int cells)
    {
        this.envelope = envelope;
        // A degree of longitude is some tenth shorter than one of latitude here: 15/8 makes the cells regular on the ground. A cell takes 2 × 15/8 × 3 steps².
        stepNorth = Math.Max(100, (long)Math.Sqrt((double)Width * Height / cells / 11.25));
        (columns, rows) = ((int)((Width / StepEast) - 3) / 2, (int)((Height / stepNorth) - 4) / 3);
        Neighbours = [.. Enumerable.Range(0, Count).Select(c => Sides.Select(s => At(X(c) + s.X, Y(c) + s.Y)).ToArray())];
    }

    public int Count => columns * rows;

    /// <summary>The six neighbours of each cell, one a side; −1 where the rectangle ends.</summary>
    public int[][] Neighbours { get; }

    public long StepEast => stepNorth * 15 / 8;

    public long StepNorth => stepNorth;

    private long Width => Units(envelope.East) - Units(envelope.West);

    private long Height => Units(envelope.North) - Units(envelope.South);

    /// <summary>Steps of the cell's middle from the west.</summary>
    public int X(int cell) => 2 + (cell % columns * 2) + (cell / columns % 2);

    /// <summary>Steps of the cell's middle from the south.</summary>
    public int Y(int cell) => 3 + (cell / columns * 3);

    public (int X, int Y) Corner(int cell, int number) => (X(cell) + Corners[number % 6].X, Y(cell) + Corners[number % 6].Y);

    public Position Place((int X, int Y) corner) => new(Units(envelope.West) + (corner.X * StepEast), Units(envelope.South) + (corner.Y * stepNorth));

    public bool IsRim(int cell) => Neighbours[cell].Contains(-1);

    /// <summary>The square of the way between two middles, in a measure of its own.</summary>
    public long Apart(int a, int b) => (3L * (X(a) - X(b)) * (X(a) - X(b))) + ((long)(Y(a) - Y(b)) * (Y(a) - Y(b)));

    /// <summary>The cell of the set whose middle is nearest to the position; of equally near ones the first.</summary>
    public int Nearest(IEnumerable<int> cells, Position p)
    {
        var x = (p.LongitudeE7 - Units(envelope.West)) / StepEast;
        var y = (p.LatitudeE7 - Units(envelope.South)) / stepNorth;
        return cells.MinBy(c => (3 * (X(c) - x) * (X(c) - x)) + ((Y(c) - y) * (Y(c) - y)));
    }

    private int At(int x, int y)
    {
        var row = (y - 3) / 3;
        if (y < 3 || row >= rows) return -1;
        var column = x - 2 - (row % 2);
        return column < 0 || column / 2 >= columns ? -1 : (row * columns) + (column / 2);
    }

    private static long Units(double degrees) => (long)Math.Round(degrees * 1e7);
}
