using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Media;

/// <summary>
/// Reads a still WebP and writes it anew without metadata: only the header, the colour profile, the transparency and the picture stay.
/// </summary>
internal static class WebPPhoto
{
    private const int HeaderLength = 12; // RIFF, size, WEBP
    private const int ChunkHeaderLength = 8;
    private const byte ProfileFlag = 0x20;
    private const byte AlphaFlag = 0x10;
    private const byte ExifFlag = 0x08;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "VP8X", "ICCP", "ALPH", "VP8 ", "VP8L", "EXIF", "ANIM", "ANMF" };

    public static Outcome<Picture> Read(ReadOnlySpan<byte> file)
    {
        if (Within(file) is not { } chunks || Walk(file, chunks) is not { } found) return MediaProblems.Broken(MediaType.WebP);
        if (found.ContainsKey("ANIM") || found.ContainsKey("ANMF")) return MediaProblems.Animation;
        if (Size(file, found) is not { } size) return MediaProblems.Broken(MediaType.WebP);
        var exif = found.TryGetValue("EXIF", out var at) ? ReadExif(file[at]) : Exif.None;
        return new Picture(size.Width, size.Height, exif, Clean(file, found, exif));
    }

    /// <summary>Where the chunks end by the header's word; null when the file is shorter.</summary>
    private static int? Within(ReadOnlySpan<byte> file)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L;
        return end >= HeaderLength && end <= file.Length ? (int)end : null;
    }

    /// <summary>The bodies of the known chunks by their names, the first of each; null when one does not end where it should.</summary>
    private static Dictionary<string, Range>? Walk(ReadOnlySpan<byte> file, int end)
    {
        var chunks = new Dictionary<string, Range>(StringComparer.Ordinal);
        var at = HeaderLength;
        while (at < end)
        {
            if (at + ChunkHeaderLength > end) return null;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var body = at + ChunkHeaderLength;
            if (body + (long)length > end) return null;
            var name = Encoding.Latin1.GetString(file.Slice(at, 4));
            if (Known.Contains(name)) chunks.TryAdd(name, body..(body + (int)length));
            at = body + (int)length + ((int)length & 1); // an odd body is followed by a byte of padding
        }

        return chunks;
    }

    /// <summary>Width and height by the picture's own header; null without a picture, with two, or when the canvas says otherwise.</summary>
    private static (int Width, int Height)? Size(ReadOnlySpan<byte> file, Dictionary<string, Range> chunks)
    {
        var lossy = chunks.TryGetValue("VP8 ", out var lossyAt);
        var lossless = chunks.TryGetValue("VP8L", out var losslessAt);
        if (lossy == lossless) return null;
        var size = lossy ? LossySize(file[lossyAt]) : LosslessSize(file[losslessAt]);
        if (!chunks.TryGetValue("VP8X", out var canvasAt)) return size;
        var canvas = file[canvasAt];
        if (canvas.Length != 10) return null;
        return size == (1 + U24(canvas[4..]), 1 + U24(canvas[7..])) ? size : null;
    }

    // RFC 6386, 9.1: three bytes of frame tag (bit 0 clear: a key frame), a start code, then 14 bits each of width and height.
    private static (int, int)? LossySize(ReadOnlySpan<byte> body) =>
        body.Length > 10 && (body[0] & 1) == 0 && body[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A])
            ? (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF)
            : null;

    // RFC 9649, 3.4: a signature, then 14 bits each of width and height less one, one bit of alpha, three of version, which is 0.
    private static (int, int)? LosslessSize(ReadOnlySpan<byte> body)
    {
        if (body.Length <= 5 || body[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return bits >> 29 == 0 ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) : null;
    }

    // Some programs put JPEG's prefix before the block here too.
    private static Exif ReadExif(ReadOnlySpan<byte> body) => Exif.Read(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);

    private static ReadOnlyMemory<byte> Clean(ReadOnlySpan<byte> file, Dictionary<string, Range> chunks, Exif exif)
    {
        // Without the extended header readers look for no EXIF, so the picture is not turned today and must not be turned after.
        var extended = chunks.TryGetValue("VP8X", out var canvasAt);
        var tiff = extended ? Exif.OrientationOnly(exif.Orientation) : [];
        var clean = new ArrayBufferWriter<byte>(file.Length + 64);
        clean.Write(file[..HeaderLength]);
        if (extended) Write(clean, "VP8X", Canvas(file[canvasAt], chunks, tiff));
        foreach (var name in extended ? ["ICCP", "ALPH", "VP8 ", "VP8L"] : (string[])["VP8 ", "VP8L"])
        {
            if (chunks.TryGetValue(name, out var body)) Write(clean, name, file[body]);
        }

        if (tiff.Length > 0) Write(clean, "EXIF", tiff);
        var bytes = clean.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    // The flags say what follows; they are set from what is written, not from what the sender claimed.
    private static byte[] Canvas(ReadOnlySpan<byte> sent, Dictionary<string, Range> chunks, byte[] tiff)
    {
        var flags = sent[0] & AlphaFlag;
        if (chunks.ContainsKey("ICCP")) flags |= ProfileFlag;
        if (tiff.Length > 0) flags |= ExifFlag;
        return [(byte)flags, 0, 0, 0, .. sent[4..]];
    }

    private static void Write(ArrayBufferWriter<byte> clean, string name, ReadOnlySpan<byte> body)
    {
        Span<byte> header = stackalloc byte[ChunkHeaderLength];
        Encoding.ASCII.GetBytes(name, header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], body.Length);
        clean.Write(header);
        clean.Write(body);
        if ((body.Length & 1) == 1) clean.Write<byte>([0]);
    }

    private static int U24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
