namespace Gridloom.Domain.Territory;

/// <summary>Where one piece of border crosses another.</summary>
internal static class Crossing
{
    /// <summary>The part of the way along the first at which the second passes through it or ends on it. Null when they do not meet, when the first only touches with an end, or when both lie on one line.</summary>
    public static Ratio? Of(Segment a, Segment b)
    {
        var (from, to) = (b.Turn(a.From), b.Turn(a.To));
        if (Int128.Sign(from) * Int128.Sign(to) >= 0 || a.SideOf(b.From) * a.SideOf(b.To) > 0) return null;
        return Ratio.Of(from, (System.Numerics.BigInteger)from - to);
    }
}
