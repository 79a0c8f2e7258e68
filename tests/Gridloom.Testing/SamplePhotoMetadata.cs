using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Gridloom.Testing;

/// <summary>What a phone writes into a photo (EXIF): all that a test wants to be read, or to be gone.</summary>
public sealed record SamplePhotoMetadata
{
    private const ushort Ascii = 2;
    private const ushort Rational = 5;

    /// <summary>Latitude and longitude in degrees, north and east positive.</summary>
    public (double Latitude, double Longitude)? Position { get; init; }

    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>Does the phone write its offset from UTC beside the time?</summary>
    public bool StatesOffset { get; init; } = true;

    /// <summary>1 is upright; 6 is how a phone held upright writes its picture.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>A name or a phone number that must not be found in what the product keeps.</summary>
    public string? PlantedText { get; init; }

    /// <summary>The big-endian TIFF block that EXIF is made of.</summary>
    internal byte[] ToTiff()
    {
        var main = new List<Entry> { new(0x0112, 3, 1, [0, (byte)Orientation]) };
        if (PlantedText is { } text) main.Add(Text(0x013B, text));

        // The main directory, its two pointers included, comes first, so the places of the other two follow from the counts.
        var (exif, gps) = (ExifEntries(), GpsEntries());
        var exifAt = 8 + Length(main.Count + 2);
        var gpsAt = exifAt + Length(exif.Count);
        main.AddRange([new(0x8769, 4, 1, U32((uint)exifAt)), new(0x8825, 4, 1, U32((uint)gpsAt))]);

        var directories = new List<byte>([.. "MM\0*"u8, .. U32(8)]);
        var values = new List<byte>();
        foreach (var entries in new[] { main, exif, gps }) Write(entries, directories, values, gpsAt + Length(gps.Count));
        return [.. directories, .. values];
    }

    private static void Write(List<Entry> entries, List<byte> directories, List<byte> values, int valuesAt)
    {
        directories.AddRange(U16((ushort)entries.Count));
        foreach (var (tag, type, count, value) in entries)
        {
            directories.AddRange([.. U16(tag), .. U16(type), .. U32(count)]);
            directories.AddRange(value.Length <= 4 ? [.. value, .. new byte[4 - value.Length]] : U32((uint)(valuesAt + values.Count)));
            if (value.Length > 4) values.AddRange(value);
        }

        directories.AddRange(U32(0));
    }

    private List<Entry> ExifEntries()
    {
        if (TakenAt is not { } at) return [];
        var entries = new List<Entry> { Text(0x9003, at.ToString("yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture)) };
        if (StatesOffset) entries.Add(Text(0x9011, at.ToString("zzz", CultureInfo.InvariantCulture)));
        return entries;
    }

    private List<Entry> GpsEntries() => Position is not var (latitude, longitude)
        ? []
        : [Text(1, latitude < 0 ? "S" : "N"), Degrees(2, latitude), Text(3, longitude < 0 ? "W" : "E"), Degrees(4, longitude)];

    // Whole degrees, whole minutes, and seconds in ten-thousandths, as phones write them: about three millimetres.
    private static Entry Degrees(ushort tag, double degrees)
    {
        var parts = (long)Math.Round(Math.Abs(degrees) * 3600 * 10_000);
        var (minutes, rest) = (parts / 600_000, parts % 600_000);
        return new Entry(tag, Rational, 3, [.. U32((uint)(minutes / 60)), .. U32(1), .. U32((uint)(minutes % 60)), .. U32(1), .. U32((uint)rest), .. U32(10_000)]);
    }

    private static Entry Text(ushort tag, string text)
    {
        byte[] value = [.. Encoding.UTF8.GetBytes(text), 0];
        return new Entry(tag, Ascii, (uint)value.Length, value);
    }

    private static int Length(int entries) => 2 + 12 * entries + 4;

    private static byte[] U16(ushort value) => [(byte)(value >> 8), (byte)(value & 255)];

    private static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private sealed record Entry(ushort Tag, ushort Type, uint Count, byte[] Value);
}
