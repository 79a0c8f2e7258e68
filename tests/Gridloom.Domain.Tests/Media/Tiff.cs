using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Tests.Media;

/// <summary>Builds an EXIF block (TIFF) in either byte order, entry by entry, so that a test can say what is in it, true or hostile.</summary>
internal sealed class Tiff(bool littleEndian = true)
{
    private readonly List<(int Directory, ushort Tag, ushort Type, uint Count, byte[] Value)> entries = [];

    public Tiff Orientation(int value) => Add(0, 0x0112, 3, 1, U16(value));

    public Tiff Owner(string text) => Text(0, 0xA430, text).Text(0, 0x013B, text).Text(1, 0x9286, text);

    public Tiff Taken(string time, string? offset = null, string? fraction = null)
    {
        Text(1, 0x9003, time);
        if (offset is not null) Text(1, 0x9011, offset);
        if (fraction is not null) Text(1, 0x9291, fraction);
        return this;
    }

    public Tiff At((string Side, double[] Parts) latitude, (string Side, double[] Parts) longitude) =>
        Text(2, 1, latitude.Side).Rationals(2, 2, latitude.Parts).Text(2, 3, longitude.Side).Rationals(2, 4, longitude.Parts);

    public Tiff Text(int directory, ushort tag, string text) => Add(directory, tag, 2, (uint)text.Length + 1, [.. Encoding.UTF8.GetBytes(text), 0]);

    public Tiff Rationals(int directory, ushort tag, params double[] parts) =>
        Add(directory, tag, 5, (uint)parts.Length, [.. parts.SelectMany(part => double.IsNaN(part) ? [.. U32(0), .. U32(0)] : (byte[])[.. U32((uint)Math.Round(part * 10_000)), .. U32(10_000)])]);

    public Tiff Add(int directory, ushort tag, ushort type, uint count, byte[] value)
    {
        entries.Add((directory, tag, type, count, value));
        return this;
    }

    public byte[] Bytes()
    {
        var starts = new int[3];
        var at = 8;
        for (var d = 0; d < 3; d++)
        {
            starts[d] = at;
            at += 2 + 12 * (entries.Count(entry => entry.Directory == d) + (d == 0 ? 2 : 0)) + 4;
        }

        var values = new List<byte>();
        var output = new List<byte>([.. littleEndian ? "II*\0"u8.ToArray() : "MM\0*"u8.ToArray(), .. U32(8)]);
        for (var d = 0; d < 3; d++)
        {
            var own = entries.Where(entry => entry.Directory == d).ToList();
            if (d == 0) own.AddRange([(0, 0x8769, 4, 1, U32((uint)starts[1])), (0, 0x8825, 4, 1, U32((uint)starts[2]))]);
            output.AddRange(U16(own.Count));
            foreach (var (_, tag, type, count, value) in own)
            {
                output.AddRange([.. U16(tag), .. U16(type), .. U32(count)]);
                if (value.Length <= 4)
                {
                    output.AddRange([.. value, .. new byte[4 - value.Length]]);
                    continue;
                }

                output.AddRange(U32((uint)(at + values.Count)));
                values.AddRange(value);
            }

            output.AddRange(U32(0));
        }

        return [.. output, .. values];
    }

    private byte[] U16(int value) => littleEndian ? [(byte)(value & 255), (byte)(value >> 8)] : [(byte)(value >> 8), (byte)(value & 255)];

    private byte[] U32(uint value)
    {
        var bytes = new byte[4];
        if (littleEndian) BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        else BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
