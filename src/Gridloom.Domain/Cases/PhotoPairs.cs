using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Cases;

/// <summary>A photo with what binds it to its case (照片凭据). All of it is named by an event of the case's history.</summary>
/// <param name="Digest">SHA-256 of the kept file, hex.</param>
/// <param name="At">When it was taken by the camera's word, or else when it was sent.</param>
/// <param name="ByCamera">True when <paramref name="At"/> is the camera's word.</param>
/// <param name="Position">Where it was taken, by the phone's word.</param>
public sealed record BoundPhoto(long Ordinal, string Digest, Instant At, bool ByCamera, Position? Position);

/// <summary>A photo of the matter beside one of what became of it (前后对比).</summary>
/// <param name="Metres">How far apart they were taken; null when one of them does not say where.</param>
/// <param name="Between">From the first to the second; negative when the second was taken before the first.</param>
public sealed record PhotoPair(BoundPhoto Before, BoundPhoto After, long? Metres, TimeSpan Between)
{
    /// <summary>Further apart than a phone in a street may err.</summary>
    public const long FarMetres = 100;

    public bool IsFar => Metres > FarMetres;

    /// <summary>What is said to be after was there before.</summary>
    public bool IsReversed => Between < TimeSpan.Zero;

    /// <summary>The very same picture on both sides.</summary>
    public bool IsSame => Before.Digest == After.Digest;
}

/// <summary>Puts each photo of the handling beside the photo of the report that shows the same spot best (前后配对).</summary>
public static class PhotoPairs
{
    /// <summary>
    /// One pair for each photo of the handling, in its order: with the nearest of the reported ones where both say where they were taken,
    /// otherwise with the one that has the same place in the row, and where the row is shorter with its last. The same photos always make the same pairs.
    /// </summary>
    public static IReadOnlyList<PhotoPair> Of(IReadOnlyList<BoundPhoto> before, IReadOnlyList<BoundPhoto> after) =>
        before.Count == 0 ? [] : [.. after.Select((photo, index) => Pair(Beside(photo, before) ?? before[Math.Min(index, before.Count - 1)], photo))];

    private static BoundPhoto? Beside(BoundPhoto photo, IReadOnlyList<BoundPhoto> before) =>
        before.Where(b => Metres(b, photo) is not null).OrderBy(b => Metres(b, photo)).ThenBy(b => b.Ordinal).FirstOrDefault();

    private static PhotoPair Pair(BoundPhoto before, BoundPhoto after) => new(before, after, Metres(before, after), after.At - before.At);

    private static long? Metres(BoundPhoto a, BoundPhoto b) => a.Position is { } from && b.Position is { } to ? (long)Math.Round(from.MetresTo(to)) : null;
}
