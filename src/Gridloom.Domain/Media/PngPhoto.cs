using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Media;

/// <summary>
/// Reads a PNG and writes it anew without metadata: the critical chunks stay, and those that decide colours and proportions.
/// The rest (texts, times, EXIF, animation, private chunks, what follows the end) is left out.
/// </summary>
internal static class PngPhoto
{
    private const int Overhead = 12; // length, type and check sum of a chunk

    // The longest that each may be by the PNG specification; a longer one carries something else and is left out.
    private static readonly Dictionary<string, int> Kept = new(StringComparer.Ordinal)
    {
        ["tRNS"] = 256, ["gAMA"] = 4, ["cHRM"] = 32, ["sRGB"] = 1, ["iCCP"] = MediaLimits.PhotoBytesMax, ["sBIT"] = 4, ["pHYs"] = 9, ["bKGD"] = 6,
    };

    public static ReadOnlySpan<byte> Start => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Outcome<Picture> Read(ReadOnlySpan<byte> file)
    {
        if (!IsSound(file)) return MediaProblems.Broken(MediaType.Png);
        var header = Body(file[Start.Length..]);
        var exif = ReadExif(file);
        return new Picture(
            BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]), exif, Clean(file, exif));
    }

    // Header first, data, end; every check sum right; no critical chunk that a reader would have to know and does not.
    private static bool IsSound(ReadOnlySpan<byte> file)
    {
        var hasData = false;
        for (var at = Start.Length; Length(file, at) is { } length; at += length)
        {
            var chunk = file.Slice(at, length);
            var type = Type(chunk);
            var body = Body(chunk);
            if (BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) != Crc32.Of(chunk[4..^4])) return false;
            if ((at == Start.Length) != (type == "IHDR")) return false;
            hasData |= type == "IDAT";
            if (type == "IEND") return hasData && body.IsEmpty;
            if (!IsSoundBody(type, body)) return false;
        }

        return false;
    }

    private static bool IsSoundBody(string type, ReadOnlySpan<byte> body) => type switch
    {
        "IHDR" => body.Length == 13 && body[8] is 1 or 2 or 4 or 8 or 16 && body[9] is 0 or 2 or 3 or 4 or 6 && body[10] == 0 && body[11] == 0 && body[12] <= 1,
        "PLTE" => body.Length is > 0 and <= 768 && body.Length % 3 == 0,
        "IDAT" => true,
        _ => char.IsAsciiLetterLower(type[0]),
    };

    private static Exif ReadExif(ReadOnlySpan<byte> file)
    {
        for (var at = Start.Length; Length(file, at) is { } length; at += length)
        {
            var chunk = file.Slice(at, length);
            if (Type(chunk) == "IEND") break;
            if (Type(chunk) == "eXIf") return Exif.Read(Body(chunk));
        }

        return Exif.None;
    }

    private static ReadOnlyMemory<byte> Clean(ReadOnlySpan<byte> file, Exif exif)
    {
        var clean = new ArrayBufferWriter<byte>(file.Length + 64);
        clean.Write(Start);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = Start.Length; Length(file, at) is { } length; at += length)
        {
            var chunk = file.Slice(at, length);
            var type = Type(chunk);
            if (char.IsAsciiLetterUpper(type[0])) clean.Write(chunk);
            else if (Kept.TryGetValue(type, out var bytesMax) && length - Overhead <= bytesMax && seen.Add(type)) WriteKept(clean, type, chunk);

            if (type == "IHDR" && Exif.OrientationOnly(exif.Orientation) is { Length: > 0 } tiff) Write(clean, "eXIf"u8, tiff);
            if (type == "IEND") break;
        }

        return clean.WrittenMemory;
    }

    // A colour profile begins with a name of the writer's choice, up to 79 characters, which no reader needs.
    private static void WriteKept(ArrayBufferWriter<byte> clean, string type, ReadOnlySpan<byte> chunk)
    {
        if (type != "iCCP") clean.Write(chunk);
        else if (Body(chunk).IndexOf((byte)0) is >= 0 and var nameLength) Write(clean, "iCCP"u8, [.. "ICC"u8, .. Body(chunk)[nameLength..]]);
    }

    private static void Write(ArrayBufferWriter<byte> clean, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        var chunk = new byte[body.Length + Overhead];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        type.CopyTo(chunk.AsSpan(4));
        body.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.Of(chunk.AsSpan(4, body.Length + 4)));
        clean.Write(chunk);
    }

    /// <summary>The whole length of the chunk that begins here; null when it does not end within the file.</summary>
    private static int? Length(ReadOnlySpan<byte> file, int at)
    {
        if (at + Overhead > file.Length) return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]) + (long)Overhead;
        return at + length <= file.Length ? (int)length : null;
    }

    private static string Type(ReadOnlySpan<byte> chunk) => Encoding.Latin1.GetString(chunk.Slice(4, 4));

    private static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> chunk) => chunk.Slice(8, BinaryPrimitives.ReadInt32BigEndian(chunk));
}
