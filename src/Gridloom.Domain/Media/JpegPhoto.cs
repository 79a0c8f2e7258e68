using System.Buffers;
using System.Buffers.Binary;

namespace Gridloom.Domain.Media;

/// <summary>
/// Reads a JPEG and writes it anew without metadata. The order of the new file is fixed: JFIF header, orientation, then what decoding needs,
/// as it stood; so that cleaning a clean file changes nothing.
/// </summary>
internal static class JpegPhoto
{
    private const int JfifLength = 14;
    private const int AdobeLength = 12;

    /// <summary>Start of image and the first byte of the next marker.</summary>
    public static ReadOnlySpan<byte> Start => [0xFF, JpegSegment.StartOfImage, 0xFF];

    private static ReadOnlySpan<byte> ExifName => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> ProfileName => "ICC_PROFILE\0"u8;

    public static Outcome<Picture> Read(ReadOnlySpan<byte> file)
    {
        if (JpegSegment.Walk(file) is not { } segments || !IsSound(file, segments)) return MediaProblems.Broken(MediaType.Jpeg);
        var frame = segments.Find(static segment => segment.IsFrame).Body(file);
        var exif = ReadExif(file, segments);
        return new Picture(
            BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), exif, Clean(file, segments, exif));
    }

    // One frame, after it at least one scan with data, and tables of exactly the length that they declare: no room to hide a text in.
    private static bool IsSound(ReadOnlySpan<byte> file, List<JpegSegment> segments)
    {
        var frames = 0;
        var scans = 0;
        foreach (var segment in segments)
        {
            var body = segment.Body(file);
            if (segment.IsFrame) frames++;
            if (segment.Marker == JpegSegment.StartOfScan) scans++;
            if ((scans > 0 && frames == 0) || !HasSoundBody(segment, body)) return false;
        }

        return frames == 1 && scans > 0;
    }

    private static bool HasSoundBody(JpegSegment segment, ReadOnlySpan<byte> body) => segment.Marker switch
    {
        0xC0 or 0xC1 or 0xC2 => body.Length >= 6 && body[0] == 8 && body[5] is 1 or 3 or 4 && body.Length == 6 + 3 * body[5],
        JpegSegment.StartOfScan => body.Length >= 1 && body[0] is >= 1 and <= 4 && body.Length == 4 + 2 * body[0] && segment.End > segment.BodyEnd,
        JpegSegment.QuantizationTables => AreQuantizationTables(body),
        JpegSegment.HuffmanTables => AreHuffmanTables(body),
        JpegSegment.RestartInterval => body.Length == 2,
        _ => segment.IsMetadata,
    };

    private static bool AreQuantizationTables(ReadOnlySpan<byte> body)
    {
        while (!body.IsEmpty)
        {
            var length = 1 + 64 * (1 + (body[0] >> 4));
            if (body[0] >> 4 > 1 || (body[0] & 15) > 3 || body.Length < length) return false;
            body = body[length..];
        }

        return true;
    }

    private static bool AreHuffmanTables(ReadOnlySpan<byte> body)
    {
        while (!body.IsEmpty)
        {
            if (body.Length < 17 || body[0] >> 4 > 1 || (body[0] & 15) > 3) return false;
            var length = 17;
            foreach (var codes in body[1..17]) length += codes;
            if (length > 17 + 256 || body.Length < length) return false;
            body = body[length..];
        }

        return true;
    }

    private static Exif ReadExif(ReadOnlySpan<byte> file, List<JpegSegment> segments)
    {
        foreach (var segment in segments)
        {
            if (segment.Marker != JpegSegment.App1) continue;
            var body = segment.Body(file);
            if (body.StartsWith(ExifName)) return Exif.Read(body[ExifName.Length..]);
        }

        return Exif.None;
    }

    private static ReadOnlyMemory<byte> Clean(ReadOnlySpan<byte> file, List<JpegSegment> segments, Exif exif)
    {
        var clean = new ArrayBufferWriter<byte>(file.Length + 64);
        clean.Write<byte>([0xFF, JpegSegment.StartOfImage]);
        WriteJfif(clean, file, segments);
        if (Exif.OrientationOnly(exif.Orientation) is { Length: > 0 } tiff) Write(clean, JpegSegment.App1, [.. ExifName, .. tiff]);
        foreach (var segment in segments)
        {
            var body = segment.Body(file);
            if (!segment.IsMetadata) WriteWhole(clean, file, segment);
            else if (segment.Marker == JpegSegment.App2 && body.StartsWith(ProfileName)) WriteWhole(clean, file, segment);
            else if (IsAdobe(segment, body)) Write(clean, JpegSegment.App14, body[..AdobeLength]);
        }

        clean.Write<byte>([0xFF, JpegSegment.EndOfImage]);
        return clean.WrittenMemory;
    }

    // Adobe's segment tells how the colours are coded; without it a CMYK photo comes out in the wrong colours.
    private static bool IsAdobe(JpegSegment segment, ReadOnlySpan<byte> body) =>
        segment.Marker == JpegSegment.App14 && body.StartsWith("Adobe"u8) && body.Length >= AdobeLength;

    // The header's thumbnail is a second picture, which may show what was cut away from the first: its two sides are written as 0.
    private static void WriteJfif(ArrayBufferWriter<byte> clean, ReadOnlySpan<byte> file, List<JpegSegment> segments)
    {
        foreach (var segment in segments)
        {
            if (segment.Marker != JpegSegment.App0) continue;
            var body = segment.Body(file);
            if (!body.StartsWith("JFIF\0"u8) || body.Length < JfifLength) continue;
            Write(clean, JpegSegment.App0, [.. body[..(JfifLength - 2)], 0, 0]);
            return;
        }
    }

    private static void WriteWhole(ArrayBufferWriter<byte> clean, ReadOnlySpan<byte> file, JpegSegment segment)
    {
        clean.Write<byte>([0xFF, segment.Marker]);
        clean.Write(file[segment.LengthAt..segment.End]);
    }

    private static void Write(ArrayBufferWriter<byte> clean, byte marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        clean.Write<byte>([0xFF, marker, (byte)(length >> 8), (byte)(length & 0xFF)]);
        clean.Write(body);
    }
}
