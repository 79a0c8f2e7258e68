using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Gridloom.Domain.Tests.Media;

/// <summary>Builds pictures piece by piece, by the formats' own words and without the product's code.</summary>
internal static class Pictures
{
    public static readonly byte[] JpegData = [0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78, 0x9A];

    /// <summary>A JPEG of the given size; <paramref name="extra"/> segments stand before the tables.</summary>
    public static byte[] Jpeg(int width = 64, int height = 48, params byte[][] extra) => Joined(
        [0xFF, 0xD8], Jfif(), Joined(extra), QuantizationTable(), Frame(width, height), HuffmanTable(), Scan(), [0xFF, 0xD9]);

    public static byte[] Segment(byte marker, params byte[][] body)
    {
        var joined = Joined(body);
        return [0xFF, marker, (byte)((joined.Length + 2) >> 8), (byte)((joined.Length + 2) & 255), .. joined];
    }

    public static byte[] Jfif(params byte[] thumbnail) =>
        Segment(0xE0, "JFIF\0"u8.ToArray(), [1, 1, 0, 0, 1, 0, 1, (byte)(thumbnail.Length / 3), (byte)(thumbnail.Length > 0 ? 1 : 0)], thumbnail);

    public static byte[] ExifSegment(byte[] tiff) => Segment(0xE1, "Exif\0\0"u8.ToArray(), tiff);

    public static byte[] QuantizationTable() => Segment(0xDB, [0], [.. Enumerable.Repeat((byte)1, 64)]);

    public static byte[] Frame(int width, int height) =>
        Segment(0xC0, [8, (byte)(height >> 8), (byte)(height & 255), (byte)(width >> 8), (byte)(width & 255), 1, 1, 0x11, 0]);

    public static byte[] HuffmanTable() => Segment(0xC4, [0, 1, .. new byte[15], 0]);

    public static byte[] Scan() => [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. JpegData];

    /// <summary>A grey PNG of the given size; <paramref name="extra"/> chunks stand between header and data.</summary>
    public static byte[] Png(int width = 6, int height = 5, params byte[][] extra) => Joined(
        PngStart, PngHeader(width, height), Joined(extra), Chunk("IDAT", Deflated(new byte[height * (width + 1)])), Chunk("IEND", []));

    public static byte[] PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] PngHeader(int width, int height)
    {
        var body = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(body, width);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), height);
        body[8] = 8;
        return Chunk("IHDR", body);
    }

    public static byte[] Chunk(string type, byte[] body)
    {
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(type), .. body];
        return [.. BigEndian((uint)body.Length), .. checkedPart, .. BigEndian(SlowCrc(checkedPart))];
    }

    public static byte[] Deflated(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal)) zlib.Write(bytes);
        return output.ToArray();
    }

    public static byte[] WebP(params byte[][] chunks)
    {
        var body = Joined(["WEBP"u8.ToArray(), .. chunks]);
        return [.. "RIFF"u8, .. LittleEndian((uint)body.Length), .. body];
    }

    public static byte[] WebPChunk(string name, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(name), .. LittleEndian((uint)body.Length), .. body, .. new byte[body.Length & 1]];

    /// <summary>The extended header: flags, and the canvas less one in three bytes each.</summary>
    public static byte[] Canvas(byte flags, int width, int height) =>
        WebPChunk("VP8X", [flags, 0, 0, 0, .. LittleEndian((uint)width - 1)[..3], .. LittleEndian((uint)height - 1)[..3]]);

    public static byte[] Lossless(int width, int height) =>
        WebPChunk("VP8L", [0x2F, .. LittleEndian((uint)(width - 1) | ((uint)(height - 1) << 14)), 0x10, 0x88, 0x08]);

    public static byte[] Lossy(int width, int height) =>
        WebPChunk("VP8 ", [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A, (byte)(width & 255), (byte)(width >> 8), (byte)(height & 255), (byte)(height >> 8), 1, 2, 3]);

    public static byte[] Joined(params byte[][] parts) => [.. parts.SelectMany(static part => part)];

    private static byte[] BigEndian(uint value) => [(byte)(value >> 24), (byte)((value >> 16) & 255), (byte)((value >> 8) & 255), (byte)(value & 255)];

    private static byte[] LittleEndian(uint value) => [(byte)(value & 255), (byte)((value >> 8) & 255), (byte)((value >> 16) & 255), (byte)(value >> 24)];

    // Bit by bit, without a table: the oracle for the product's table.
    private static uint SlowCrc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
