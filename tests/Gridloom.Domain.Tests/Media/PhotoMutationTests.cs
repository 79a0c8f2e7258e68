using System.Diagnostics;
using Gridloom.Domain.Media;
using static Gridloom.Domain.Tests.Media.Pictures;

namespace Gridloom.Domain.Tests.Media;

public sealed class PhotoMutationTests
{
    [Theory]
    [InlineData(20261120)]
    [InlineData(7)]
    public void A_damaged_file_is_taken_or_refused_and_never_more_than_that(int seed)
    {
        var random = new Seeded(seed);
        var tiff = new Tiff().Owner("ZhangSan").Orientation(6).Taken("2026:11:20 10:26:08", "+08:00").At(("N", [22, 32, 35]), ("E", [114, 3, 28])).Bytes();
        byte[][] whole =
        [
            Jpeg(extra: [ExifSegment(tiff), Segment(0xFE, "text"u8.ToArray())]),
            Png(extra: [Chunk("eXIf", tiff), Chunk("iCCP", [.. "name\0\0"u8, 1, 2])]),
            WebP(Canvas(0x28, 3, 2), WebPChunk("ICCP", [1, 2, 3]), Lossy(3, 2), WebPChunk("EXIF", tiff)),
            WebP(Lossless(3, 2)),
        ];
        var taken = 0;
        for (var round = 0; round < 40_000; round++)
        {
            var file = Damaged(whole[round % whole.Length], random);
            if (!Photo.Read(file).Succeeded(out var photo, out var refused))
            {
                refused.Code.ShouldStartWith("media.");
                continue;
            }

            taken++;
            Photo.Read(photo.Clean).Succeeded(out var again, out _).ShouldBeTrue($"seed {seed}, round {round}: the clean file was refused");
            again!.Clean.Span.SequenceEqual(photo.Clean.Span).ShouldBeTrue($"seed {seed}, round {round}: cleaning twice changed it");
            (again.Width, again.Height, again.TakenAt, again.Position).ShouldBe((photo.Width, photo.Height, null, null), $"seed {seed}, round {round}");
        }

        taken.ShouldBeInRange(1_000, 39_000, "the damage is either never or always fatal, so one side goes untested");
    }

    public static TheoryData<string, byte[]> Slow()
    {
        const int size = MediaLimits.PhotoBytesMax - 200;
        return new TheoryData<string, byte[]>
        {
            { "JPEG of fill bytes", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, size)] },
            { "JPEG of empty comments", [0xFF, 0xD8, .. Repeated([0xFF, 0xFE, 0, 2], size)] },
            { "JPEG of restarts", [.. Jpeg()[..^2], .. Repeated([0xFF, 0xD0], size)] },
            { "PNG of empty chunks", [.. PngStart, .. PngHeader(1, 1), .. Repeated(Chunk("tEXt", []), size)] },
            { "PNG with 20 MB of EXIF entries", Png(extra: Chunk("eXIf", [.. "MM\0*"u8, 0, 0, 0, 8, .. Repeated([0xFF], size / 2)])) },
            { "WebP of empty chunks", WebP(Repeated([.. "EXIF"u8, 0, 0, 0, 0], size)) },
        };
    }

    [Theory, MemberData(nameof(Slow))]
    public void The_largest_hostile_file_costs_no_more_than_its_length(string what, byte[] file)
    {
        file.Length.ShouldBeLessThanOrEqualTo(MediaLimits.PhotoBytesMax);
        var clock = Stopwatch.StartNew();

        Photo.Read(file);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), what);
    }

    private static byte[] Damaged(byte[] whole, Seeded random)
    {
        var file = whole.ToArray();
        for (var flips = 1 + random.Next(3); flips > 0; flips--) file[random.Next(file.Length)] = (byte)random.Next(256);

        // A PNG's check sums would refuse every damage, so half of its rounds mend them and let the damage through.
        if (file.AsSpan().StartsWith(PngStart) && random.Next(2) == 0) Mend(file);
        return random.Next(4) == 0 ? file[..random.Next(file.Length)] : file;
    }

    private static void Mend(byte[] png)
    {
        var at = PngStart.Length;
        while (at + 12 <= png.Length)
        {
            var length = (png[at] << 24) | (png[at + 1] << 16) | (png[at + 2] << 8) | png[at + 3];
            if (length < 0 || length > png.Length - at - 12) return;
            var type = System.Text.Encoding.Latin1.GetString(png, at + 4, 4);
            if (type.All(char.IsAscii)) Chunk(type, png[(at + 8)..(at + 8 + length)]).CopyTo(png, at);
            at += length + 12;
        }
    }

    private static byte[] Repeated(byte[] piece, int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = piece[i % piece.Length];
        return bytes;
    }
}
