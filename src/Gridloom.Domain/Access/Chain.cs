using System.Buffers;
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
        var covered = new ArrayBufferWriter<byte>(512 + e.Body.Length * 3);
        Text(covered, "gridloom-event-1");
        Text(covered, e.District);
        Number(covered, e.Number);
        Text(covered, e.Kind);
        Text(covered, e.Subject);
        Number(covered, e.Version);
        Text(covered, e.Actor);
        Number(covered, e.HappenedAt);
        Number(covered, e.HappenedOffset);
        Number(covered, e.ReceivedAt);
        Text(covered, e.Body);
        return SHA256.HashData(covered.WrittenSpan);
    }

    /// <summary>The hash of block <paramref name="block"/> (1, 2, 3 …), which follows <paramref name="previous"/> and holds the events of these digests in order.</summary>
    public static byte[] BlockHash(string district, long block, byte[] previous, IReadOnlyCollection<byte[]> digests)
    {
        var covered = new ArrayBufferWriter<byte>(128 + digests.Count * SHA256.HashSizeInBytes);
        Text(covered, "gridloom-block-1");
        Text(covered, district);
        Number(covered, block);
        covered.Write(previous);
        Number(covered, digests.Count);
        foreach (var digest in digests) covered.Write(digest);
        return SHA256.HashData(covered.WrittenSpan);
    }

    private static void Text(ArrayBufferWriter<byte> to, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(to, length);
        Encoding.UTF8.GetBytes(text, to.GetSpan(length));
        to.Advance(length);
    }

    private static void Number(ArrayBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(sizeof(long)), number);
        to.Advance(sizeof(long));
    }
}
