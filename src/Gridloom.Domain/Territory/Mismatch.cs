namespace Gridloom.Domain.Territory;

/// <summary>
/// Where parts fail to tile wholes. Each border is walked with its shape to the left. If the parts tile, each border between two parts is walked once each way,
/// and each border of a whole is walked by one part as by the whole. So whatever does not cancel out borders a gap, an overlap or something that sticks out;
/// and if all cancels out there is none, however the corners are spread along the borders.
/// </summary>
internal static class Mismatch
{
    /// <summary>The pieces that do not cancel out. On each, one side at least is at fault.</summary>
    public static IReadOnlyList<Segment> Find(IEnumerable<Region> wholes, IEnumerable<Region> parts)
    {
        var lines = new Dictionary<Line, List<(Position At, int Step)>>();
        foreach (var segment in parts.SelectMany(r => r.Shape.Borders())) Walk(lines, segment, 1);
        foreach (var segment in wholes.SelectMany(r => r.Shape.Borders())) Walk(lines, segment, -1);
        return [.. lines.Values.SelectMany(Remains)];
    }

    private static void Walk(Dictionary<Line, List<(Position At, int Step)>> lines, Segment segment, int step)
    {
        var isForward = Order(segment.From, segment.To) < 0;
        var line = Line.Through(isForward ? segment : segment.Turned);
        if (!lines.TryGetValue(line, out var steps)) lines[line] = steps = [];
        var forward = isForward ? step : -step;
        steps.Add((isForward ? segment.From : segment.To, forward));
        steps.Add((isForward ? segment.To : segment.From, -forward));
    }

    private static IEnumerable<Segment> Remains(List<(Position At, int Step)> steps)
    {
        steps.Sort((a, b) => Order(a.At, b.At));
        var sum = 0;
        for (var i = 0; i + 1 < steps.Count; i++)
        {
            sum += steps[i].Step;
            if (sum != 0 && steps[i].At != steps[i + 1].At) yield return new(steps[i].At, steps[i + 1].At);
        }
    }

    private static int Order(Position a, Position b) => (a.LongitudeE7, a.LatitudeE7).CompareTo((b.LongitudeE7, b.LatitudeE7));

    /// <summary>A straight line without ends: its direction in lowest terms and its distance from the origin in the same measure.</summary>
    private readonly record struct Line(long East, long North, Int128 Offset)
    {
        public static Line Through(Segment s)
        {
            var (east, north) = (s.To.LongitudeE7 - s.From.LongitudeE7, s.To.LatitudeE7 - s.From.LatitudeE7);
            var shared = Divisor(east, Math.Abs(north));
            (east, north) = (east / shared, north / shared);
            return new(east, north, ((Int128)east * s.From.LatitudeE7) - ((Int128)north * s.From.LongitudeE7));
        }

        private static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
    }
}
