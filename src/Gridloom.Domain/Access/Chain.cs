using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Gridloom.Domain.Access;

/// <summary>An event as it is kept and chained: what a digest covers is exactly these fields.</summary>
/// <param name="Number">1, 2, 3 … within the district, without gaps.</param>
/// <param name="Version">The version of the subject that the event made; 0 where the subject has none.</param>
/// <param name="Actor">The account's id, <c>public</c>, or <c>system</c>.</param>
/// <param name="HappenedOffset">Minutes east of UTC on the clock of whoever saw it happen.</param>
/// <param name="Body">JSON.</param>
public sealed record ChainedEvent(
    string District, long Number, string Kind, string Subject, long Version, string Actor,
    long HappenedAt, long HappenedOffset, long ReceivedAt, string Body);

/// <summary>The audit chain (审计链): each block's hash covers its events' digests and the hash before it, so history cannot be changed in the middle.</summary>
public static class Chain
{
    /// <summary>The hash before a district's first block: 32 zero bytes.</summary>
    public static readonly byte[] Genesis = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over the event's fields, each preceded by its length, so that no two events share an encoding.</summary>
    public static byte[] Digest(ChainedEvent e)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Text(hash, "gridloom-event-1");
        Text(hash, e.District);
        Number(hash, e.Number);
        Text(hash, e.Kind);
        Text(hash, e.Subject);
        Number(hash, e.Version);
        Text(hash, e.Actor);
        Number(hash, e.HappenedAt);
        Number(hash, e.HappenedOffset);
        Number(hash, e.ReceivedAt);
        Text(hash, e.Body);
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of block <paramref name="block"/> (1, 2, 3 …), which follows <paramref name="previous"/> and holds the events of these digests in order.</summary>
    public static byte[] BlockHash(string district, long block, byte[] previous, IReadOnlyCollection<byte[]> digests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Text(hash, "gridloom-block-1");
        Text(hash, district);
        Number(hash, block);
        hash.AppendData(previous);
        Number(hash, digests.Count);
        foreach (var digest in digests) hash.AppendData(digest);
        return hash.GetHashAndReset();
    }

    private static void Text(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
