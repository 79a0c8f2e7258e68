namespace Gridloom.Domain.Territory;

/// <summary>Names the gaps, the overlaps and what sticks out, where the borders of parts and wholes do not cancel out.</summary>
internal static class TilingCheck
{
    // Each piece is cut where others cross it and looked at on both sides. A file that is wrong everywhere is told by its first pieces.
    private const int PiecesMax = 2_000;

    private sealed record Finding(string Kind, string Code, int Place, Position At, IReadOnlyList<string> Beside);

    public static IEnumerable<TopologyFault> Find(IReadOnlyList<Region> wholes, IReadOnlyList<Region> parts)
    {
        var all = Mismatch.Find(wholes, parts);
        if (all.Count == 0) return [];
        var pieces = all.OrderBy(p => p.Bounds.West).ThenBy(p => p.Bounds.South).Take(PiecesMax).ToList();
        var places = Places(pieces);
        return pieces.SelectMany((piece, i) => Judge(piece, places[i], pieces, (wholes, parts)))
            .GroupBy(f => (f.Kind, f.Code, f.Place)).Select(g => Tell([.. g], (wholes, parts)));
    }

    private static IEnumerable<Finding> Judge(Segment piece, int place, List<Segment> pieces, (IReadOnlyList<Region> Wholes, IReadOnlyList<Region> Parts) all)
    {
        foreach (var middle in Middles(piece, pieces))
        {
            var northEast = all.Parts.Where(p => MayHold(p, middle) && p.Shape.Covers(middle)).Select(p => p.Code).ToList();
            var southWest = all.Parts.Where(p => MayHold(p, middle) && p.Shape.CoversSouthWestOf(middle)).Select(p => p.Code).ToList();
            var inNorthEast = all.Wholes.Any(w => w.Shape.Covers(middle));
            var inSouthWest = all.Wholes.Any(w => w.Shape.CoversSouthWestOf(middle));
            foreach (var (kind, code) in Kinds(northEast, inNorthEast)) yield return new(kind, code, place, middle.Nearest, southWest);
            foreach (var (kind, code) in Kinds(southWest, inSouthWest)) yield return new(kind, code, place, middle.Nearest, northEast);
        }
    }

    private static IEnumerable<(string Kind, string Code)> Kinds(List<string> codes, bool isInWhole)
    {
        if (codes.Count == 0 && isInWhole) yield return (TopologyKind.Gap, "");
        if (codes.Count > 1) yield return (TopologyKind.Overlap, string.Join('、', codes));
        if (isInWhole) yield break;
        foreach (var code in codes) yield return (TopologyKind.Outside, code);
    }

    private static bool MayHold(Region part, ExactPoint p)
    {
        var b = part.Shape.Bounds;
        return p.West >= b.West - 1 && p.West <= b.East && p.South >= b.South - 1 && p.South <= b.North;
    }

    /// <summary>The middles between the points where others cross the piece: on the way past one of them, nothing changes on either side.</summary>
    private static IEnumerable<ExactPoint> Middles(Segment piece, List<Segment> pieces)
    {
        var bounds = piece.Bounds;
        var cuts = pieces.Where(o => o.Bounds.Meets(bounds)).Select(o => Crossing.Of(piece, o)).OfType<Ratio>().Append(Ratio.Zero).Append(Ratio.One).Order().ToList();
        return cuts.Zip(cuts.Skip(1)).Where(c => c.First.CompareTo(c.Second) != 0)
            .Select(c => ExactPoint.Along(piece.From, piece.To, Ratio.Middle(c.First, c.Second)));
    }

    /// <summary>A number for each piece, the same for pieces that hang together: they are about one place.</summary>
    private static int[] Places(List<Segment> pieces)
    {
        var head = Enumerable.Range(0, pieces.Count).ToArray();
        for (var i = 0; i < pieces.Count; i++)
            for (var j = 0; j < i; j++)
                if (Touch(pieces[i], pieces[j])) head[HeadOf(head, i)] = HeadOf(head, j);
        return [.. head.Index().Select(h => HeadOf(head, h.Index))];
    }

    private static int HeadOf(int[] head, int i)
    {
        while (head[i] != i) i = head[i] = head[head[i]];
        return i;
    }

    private static bool Touch(Segment a, Segment b) =>
        a.Bounds.Meets(b.Bounds) && (a.Holds(b.From) || a.Holds(b.To) || b.Holds(a.From) || b.Holds(a.To) || Crossing.Of(a, b) is not null);

    private static TopologyFault Tell(IReadOnlyList<Finding> same, (IReadOnlyList<Region> Wholes, IReadOnlyList<Region> Parts) all)
    {
        var first = same[0] with { At = Inside(same, all) ?? same[0].At };
        var at = Place.Of(first.At);
        var beside = same.SelectMany(f => f.Beside).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var whole = string.Join('、', all.Wholes.Select(w => w.Code).Take(3));
        return first.Kind switch
        {
            TopologyKind.Gap => new(first.Kind, beside, first.At,
                $"{at} 旁有 {whole} 的地面不属于任何区域，相邻：{List(beside)}。", $"Beside {at} ground of {whole} belongs to no region; next to it: {List(beside)}."),
            TopologyKind.Overlap => new(first.Kind, first.Code.Split('、'), first.At,
                $"{first.Code} 在 {at} 旁重叠。", $"{first.Code} overlap beside {at}."),
            _ => new(first.Kind, [first.Code], first.At,
                $"{first.Code} 在 {at} 旁超出 {whole}。", $"{first.Code} reaches outside {whole} beside {at}."),
        };
    }

    /// <summary>The middle of the faulty ground, where a map should open; null when that is not at fault, as in the middle of a bent sliver.</summary>
    private static Position? Inside(IReadOnlyList<Finding> same, (IReadOnlyList<Region> Wholes, IReadOnlyList<Region> Parts) all)
    {
        var b = Bounds.Around(same.Select(f => f.At));
        var middle = new Position((b.West + b.East) / 2, (b.South + b.North) / 2);
        var codes = all.Parts.Where(p => p.Shape.Covers(middle)).Select(p => p.Code).ToList();
        return Kinds(codes, all.Wholes.Any(w => w.Shape.Covers(middle))).Contains((same[0].Kind, same[0].Code)) ? middle : null;
    }

    private static string List(List<string> codes) => codes.Count == 0 ? "—" : string.Join('、', codes.Take(5)) + (codes.Count > 5 ? "…" : "");
}
