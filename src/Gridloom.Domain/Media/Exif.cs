using System.Globalization;

namespace Gridloom.Domain.Media;

/// <summary>
/// The three things that are wanted from a photo's EXIF block: time, place and orientation. Everything else in it is left unread.
/// At most three directories are visited and no chain is followed, so a hostile block can neither loop nor cost more than its own length;
/// what cannot be read counts as absent.
/// </summary>
internal sealed record Exif(PhotoTime? TakenAt, PhotoPosition? Position, int Orientation)
{
    private const int Upright = 1;
    private const ushort OrientationTag = 0x0112;
    private const ushort ExifDirectoryTag = 0x8769;
    private const ushort GpsDirectoryTag = 0x8825;
    private const ushort DateTimeOriginalTag = 0x9003;
    private const ushort OffsetTimeOriginalTag = 0x9011;
    private const ushort SubSecTimeOriginalTag = 0x9291;

    public static readonly Exif None = new(null, null, Upright);

    /// <summary>Reads a TIFF block, which begins with its byte order, without the <c>Exif\0\0</c> that JPEG puts before it.</summary>
    public static Exif Read(ReadOnlySpan<byte> tiff)
    {
        var main = TiffDirectory.First(tiff);
        var orientation = main.Short(OrientationTag) ?? Upright;
        return new Exif(
            Time(main.Directory(ExifDirectoryTag)),
            Place(main.Directory(GpsDirectoryTag)),
            orientation is >= 1 and <= 8 ? orientation : Upright);
    }

    /// <summary>
    /// A fresh block that holds the orientation and nothing else; empty when the picture stands upright as stored.
    /// Phones do not turn the pixels but write how to turn them, so a photo stripped of this too would lie on its side.
    /// </summary>
    public static byte[] OrientationOnly(int orientation)
    {
        if (orientation == Upright) return [];
        byte[] tiff =
        [
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, // big-endian, the directory follows at 8
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, // one entry: the tag, type SHORT, one value
            0, 0, 0, 0, // no further directory
        ];
        return tiff;
    }

    private static PhotoTime? Time(TiffDirectory exif)
    {
        if (!DateTime.TryParseExact(
                exif.Text(DateTimeOriginalTag), "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 1900 or > 9998)
        {
            return null;
        }

        var offset = Offset(exif.Text(OffsetTimeOriginalTag));
        var at = new DateTimeOffset(local + Fraction(exif.Text(SubSecTimeOriginalTag)), offset ?? Instant.ChinaOffset);
        return new PhotoTime(Instant.From(at), offset is not null);
    }

    // "+08:00"; a camera that does not know writes spaces.
    private static TimeSpan? Offset(string text) =>
        text.Length == 6 && text[0] is '+' or '-'
        && TimeSpan.TryParseExact(text.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out var size) && size <= TimeSpan.FromHours(14)
            ? text[0] == '-' ? -size : size
            : null;

    // The digits after the decimal point of the second: "5" is half a second. More than six are finer than an instant can hold.
    private static TimeSpan Fraction(string digits)
    {
        var known = digits.AsSpan().TrimEnd();
        if (known.Length > 6) known = known[..6];
        return long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? TimeSpan.FromMicroseconds(value * (long)Math.Pow(10, 6 - known.Length))
            : TimeSpan.Zero;
    }

    private static PhotoPosition? Place(TiffDirectory gps)
    {
        var latitude = Degrees(gps.Text(1), "N", "S", gps.Rationals(2));
        var longitude = Degrees(gps.Text(3), "E", "W", gps.Rationals(4));
        if (latitude is not { } north || longitude is not { } east || Math.Abs(north) > 90 || Math.Abs(east) > 180) return null;

        // Exactly 0° N 0° E, in the Gulf of Guinea, is what phones write that have no fix.
        return north == 0 && east == 0 ? null : new PhotoPosition(north, east);
    }

    private static double? Degrees(string side, string positive, string negative, double[] parts)
    {
        if (parts is not [var degrees, < 60.000001 and var minutes, < 60.000001 and var seconds]) return null;
        var size = degrees + minutes / 60 + seconds / 3600;
        return side == positive ? size : side == negative ? -size : null;
    }
}
