using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Media;

/// <summary>
/// One directory of a TIFF block: entries of 12 bytes, each a tag, a type, a count, and a value or the offset of one.
/// Every offset is held to the block before it is followed; a directory that lies outside is an empty one.
/// </summary>
internal readonly ref struct TiffDirectory
{
    private const int EntryLength = 12;
    private const ushort Ascii = 2;
    private const ushort Short16 = 3;
    private const ushort Long32 = 4;
    private const ushort Rational = 5;

    private readonly ReadOnlySpan<byte> tiff;
    private readonly ReadOnlySpan<byte> entries;
    private readonly bool littleEndian;

    private TiffDirectory(ReadOnlySpan<byte> tiff, bool littleEndian, long at)
    {
        this.tiff = tiff;
        this.littleEndian = littleEndian;
        if (at < 8 || at + 2 > tiff.Length) return;
        var length = U16(tiff[(int)at..]) * EntryLength;
        if (at + 2 + length <= tiff.Length) entries = tiff.Slice((int)at + 2, length);
    }

    /// <summary>The first directory; empty when the block does not begin as TIFF does.</summary>
    public static TiffDirectory First(ReadOnlySpan<byte> tiff)
    {
        var littleEndian = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || !(littleEndian || tiff.StartsWith("MM\0*"u8))) return default;
        var first = littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        return new TiffDirectory(tiff, littleEndian, first);
    }

    /// <summary>The directory that an entry points to; empty when there is none.</summary>
    public TiffDirectory Directory(ushort tag) =>
        Value(tag, Long32, 4) is { IsEmpty: false } value ? new TiffDirectory(tiff, littleEndian, U32(value)) : default;

    public int? Short(ushort tag) => Value(tag, Short16, 2) is { IsEmpty: false } value ? U16(value) : null;

    /// <summary>A text up to its closing zero; empty when absent.</summary>
    public string Text(ushort tag)
    {
        var value = Value(tag, Ascii, 1);
        var end = value.IndexOf((byte)0);
        return Encoding.ASCII.GetString(end < 0 ? value : value[..end]);
    }

    /// <summary>A list of unsigned fractions; empty when absent or when one has no denominator.</summary>
    public double[] Rationals(ushort tag)
    {
        var value = Value(tag, Rational, 8);
        if (value.Length > 3 * 8) return [];
        var numbers = new double[value.Length / 8];
        for (var i = 0; i < numbers.Length; i++)
        {
            var denominator = U32(value[(i * 8 + 4)..]);
            if (denominator == 0) return [];
            numbers[i] = U32(value[(i * 8)..]) / (double)denominator;
        }

        return numbers;
    }

    // Values of up to four bytes stand in the entry itself, longer ones at the offset that stands there instead.
    private ReadOnlySpan<byte> Value(ushort tag, ushort type, int unit)
    {
        for (var at = 0; at < entries.Length; at += EntryLength)
        {
            var entry = entries.Slice(at, EntryLength);
            if (U16(entry) != tag || U16(entry[2..]) != type) continue;
            var length = U32(entry[4..]) * (long)unit;
            if (length <= 4) return entry.Slice(8, (int)length);
            var offset = U32(entry[8..]);
            return offset + length <= tiff.Length ? tiff.Slice((int)offset, (int)length) : default;
        }

        return default;
    }

    private ushort U16(ReadOnlySpan<byte> at) => littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private uint U32(ReadOnlySpan<byte> at) => littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
