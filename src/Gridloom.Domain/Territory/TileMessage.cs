using System.Text;

namespace Gridloom.Domain.Territory;

/// <summary>A message in the form in which vector tiles travel (Protocol Buffers): numbered fields, numbers in groups of seven bits.</summary>
internal sealed class TileMessage
{
    private const int Varint = 0;
    private const int Bytes = 2;

    private readonly List<byte> bytes = [];

    public bool IsEmpty => bytes.Count == 0;

    public byte[] ToArray() => [.. bytes];

    /// <summary>A number that is not negative, without a field: part of a packed list.</summary>
    public TileMessage Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value > 127; value >>= 7) bytes.Add((byte)((value & 127) | 128));
        bytes.Add((byte)value);
        return this;
    }

    /// <summary>A number of either sign, in zigzag.</summary>
    public TileMessage Step(long value) => Number(value < 0 ? (-value * 2) - 1 : value * 2);

    public TileMessage Put(int field, long value) => Number((field << 3) | Varint).Number(value);

    public TileMessage Put(int field, string text) => Put(field, Encoding.UTF8.GetBytes(text));

    /// <summary>An empty message is left out.</summary>
    public TileMessage Put(int field, TileMessage inner) => inner.IsEmpty ? this : Put(field, inner.ToArray());

    private TileMessage Put(int field, byte[] content)
    {
        Number((field << 3) | Bytes).Number(content.Length);
        bytes.AddRange(content);
        return this;
    }
}
