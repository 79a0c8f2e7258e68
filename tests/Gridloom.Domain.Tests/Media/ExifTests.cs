using Gridloom.Domain.Media;
using static Gridloom.Domain.Tests.Media.Pictures;

namespace Gridloom.Domain.Tests.Media;

public sealed class ExifTests
{
    [Theory]
    [InlineData("2026:11:20 10:26:08", "+08:00", null, "2026-11-20T10:26:08.000000+08:00 stated")]
    [InlineData("2026:11:20 10:26:08", "-05:30", "25", "2026-11-20T23:56:08.250000+08:00 stated")]
    [InlineData("2026:11:20 10:26:08", null, "123456789", "2026-11-20T10:26:08.123456+08:00 assumed")]
    [InlineData("2026:11:20 10:26:08", "   :  ", "  ", "2026-11-20T10:26:08.000000+08:00 assumed")]
    [InlineData("2026:11:20 10:26:08", "+15:00", null, "2026-11-20T10:26:08.000000+08:00 assumed")]
    [InlineData("2026:02:30 10:26:08", "+08:00", null, "none")]
    [InlineData("0000:00:00 00:00:00", null, null, "none")]
    [InlineData("9999:12:31 23:59:59", "-14:00", null, "none")]
    [InlineData("2026-11-20T10:26:08", null, null, "none")]
    [InlineData("", null, null, "none")]
    public void Without_an_offset_the_time_is_chinas_and_says_so(string time, string? offset, string? fraction, string expected)
    {
        foreach (var littleEndian in new[] { true, false })
        {
            foreach (var photo in InEveryFormat(new Tiff(littleEndian).Taken(time, offset, fraction).Bytes()))
            {
                var told = photo.TakenAt is { } taken ? $"{taken.At} {(taken.OffsetStated ? "stated" : "assumed")}" : "none";
                told.ShouldBe(expected);
            }
        }
    }

    [Theory]
    [InlineData("N", 22, 32.5, 0, "E", 114, 3, 36, "22.541667 114.060000")]
    [InlineData("S", 33, 51, 30.75, "W", 70, 30, 0, "-33.858542 -70.500000")]
    [InlineData("N", 0, 0, 0, "E", 0, 0, 0, "none")]
    [InlineData("N", 91, 0, 0, "E", 114, 0, 0, "none")]
    [InlineData("N", 22, 61, 0, "E", 114, 0, 0, "none")]
    [InlineData("N", 22, 0, 0, "E", 181, 0, 0, "none")]
    [InlineData("N", double.NaN, 0, 0, "E", 114, 0, 0, "none")]
    [InlineData("N", 22, 0, double.NaN, "E", 114, 0, 0, "none")]
    [InlineData("X", 22, 0, 0, "E", 114, 0, 0, "none")]
    [InlineData("", 22, 0, 0, "E", 114, 0, 0, "none")]
    public void A_position_is_whole_or_absent(string ns, double d1, double m1, double s1, string ew, double d2, double m2, double s2, string expected)
    {
        foreach (var littleEndian in new[] { true, false })
        {
            foreach (var photo in InEveryFormat(new Tiff(littleEndian).At((ns, [d1, m1, s1]), (ew, [d2, m2, s2])).Bytes()))
            {
                var told = photo.Position is { } at ? FormattableString.Invariant($"{at.Latitude:0.000000} {at.Longitude:0.000000}") : "none";
                told.ShouldBe(expected);
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 6)]
    [InlineData(8, 8)]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(65535, 1)]
    public void An_orientation_out_of_range_is_upright(int written, int read)
    {
        foreach (var photo in InEveryFormat(new Tiff().Orientation(written).Bytes())) photo.Orientation.ShouldBe(read);
    }

    public static TheoryData<string, byte[]> Hostile()
    {
        var far = new Tiff().Taken("2026:11:20 10:26:08").Bytes();
        far[4] = 0xF0; // the first directory begins beyond the block
        var manyEntries = new Tiff().Taken("2026:11:20 10:26:08").Bytes();
        (manyEntries[8], manyEntries[9]) = (0xFF, 0xFF);
        return new TheoryData<string, byte[]>
        {
            { "nothing", [] },
            { "a lone byte order", "II"u8.ToArray() },
            { "a header only", "II*\0\u0008\0\0\0"u8.ToArray() },
            { "a directory far outside", far },
            { "a directory at 4 GB", [.. "MM\0*"u8, 0xFF, 0xFF, 0xFF, 0xFF] },
            { "more entries than bytes", manyEntries },
            { "a directory that is its own child", new Tiff().Add(0, 0x8769, 4, 1, [8, 0, 0, 0]).Add(0, 0x8825, 4, 1, [8, 0, 0, 0]).Bytes() },
            { "a text of 4 GB", new Tiff().Add(1, 0x9003, 2, uint.MaxValue, [8, 0, 0, 0]).Bytes() },
            { "4 billion fractions", new Tiff().Text(2, 1, "N").Add(2, 2, 5, uint.MaxValue, [8, 0, 0, 0]).Bytes() },
            { "a time that is a number", new Tiff().Add(1, 0x9003, 4, 1, [8, 0, 0, 0]).Bytes() },
        };
    }

    [Theory, MemberData(nameof(Hostile))]
    public void A_hostile_block_counts_as_absent(string what, byte[] tiff)
    {
        foreach (var photo in InEveryFormat(tiff))
        {
            photo.TakenAt.ShouldBeNull(what);
            photo.Position.ShouldBeNull(what);
            photo.Orientation.ShouldBe(1, what);
        }
    }

    private static List<Photo> InEveryFormat(byte[] tiff) =>
    [
        Taken(Jpeg(extra: ExifSegment(tiff))),
        Taken(Png(extra: Chunk("eXIf", tiff))),
        Taken(WebP(Canvas(0x08, 3, 2), Lossless(3, 2), WebPChunk("EXIF", tiff))),
        Taken(WebP(Canvas(0x08, 3, 2), Lossy(3, 2), WebPChunk("EXIF", [.. "Exif\0\0"u8, .. tiff]))),
    ];

    private static Photo Taken(byte[] file) =>
        Photo.Read(file).Succeeded(out var photo, out var refused) ? photo : throw new InvalidOperationException(refused.Code);
}
