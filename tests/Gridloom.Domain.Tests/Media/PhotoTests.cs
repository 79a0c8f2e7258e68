using Gridloom.Domain.Media;
using static Gridloom.Domain.Tests.Media.Pictures;

namespace Gridloom.Domain.Tests.Media;

public sealed class PhotoTests
{
    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "JPEG", Jpeg(640, 480), "Jpeg 640x480" },
        { "JPEG with fill bytes before a marker", Joined([0xFF, 0xD8], [0xFF, 0xFF], Jpeg()[2..]), "Jpeg 64x48" },
        { "JPEG with a comment between scans", Joined(Jpeg()[..^2], Segment(0xFE, "x"u8.ToArray()), Scan(), [0xFF, 0xD9]), "Jpeg 64x48" },
        { "JPEG with something behind the end", Joined(Jpeg(), "a video"u8.ToArray()), "Jpeg 64x48" },
        { "JPEG without its end", Jpeg()[..^2], "media.broken" },
        { "JPEG cut inside the end", Jpeg()[..^1], "media.broken" },
        { "JPEG whose only end stands in a thumbnail", Joined([0xFF, 0xD8], ExifSegment([0xFF, 0xD8, 0xFF, 0xD9]), Jpeg()[2..^2]), "media.broken" },
        { "JPEG magic and garbage", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5, 6, 0xFF, 0xD9], "media.broken" },
        { "JPEG magic and the end", [0xFF, 0xD8, 0xFF, 0xD9], "media.broken" },
        { "JPEG without a frame", Joined([0xFF, 0xD8], QuantizationTable(), HuffmanTable(), Scan(), [0xFF, 0xD9]), "media.broken" },
        { "JPEG with two frames", Joined([0xFF, 0xD8], Frame(1, 1), Frame(1, 1), Scan(), [0xFF, 0xD9]), "media.broken" },
        { "JPEG whose scan stands before the frame", Joined([0xFF, 0xD8], Scan(), Frame(1, 1), [0xFF, 0xD9]), "media.broken" },
        { "JPEG without a scan", Joined([0xFF, 0xD8], Frame(1, 1), [0xFF, 0xD9]), "media.broken" },
        { "JPEG with an empty scan", Joined([0xFF, 0xD8], Frame(1, 1), Scan()[..^JpegData.Length], [0xFF, 0xD9]), "media.broken" },
        { "JPEG with a text behind a table", Jpeg(extra: Segment(0xDD, [0, 8], "text"u8.ToArray())), "media.broken" },
        { "JPEG without width", Jpeg(0, 48), "media.broken" },
        { "JPEG of one pixel", Jpeg(1, 1), "Jpeg 1x1" },
        { "JPEG as wide as allowed", Jpeg(20_000, 5_000), "Jpeg 20000x5000" },
        { "JPEG one pixel wider", Jpeg(20_001, 1), "media.too-many-pixels" },
        { "JPEG of more than 100 megapixels", Jpeg(10_001, 10_000), "media.too-many-pixels" },
        { "PNG", Png(30, 20), "Png 30x20" },
        { "PNG with a private critical chunk", Png(extra: Chunk("ABCD", [])), "media.broken" },
        { "PNG with a private ancillary chunk", Png(extra: Chunk("abCd", [])), "Png 6x5" },
        { "PNG without data", Joined(PngStart, PngHeader(1, 1), Chunk("IEND", [])), "media.broken" },
        { "PNG with two headers", Png(extra: PngHeader(1, 1)), "media.broken" },
        { "PNG without its end", Png()[..^12], "media.broken" },
        { "PNG of a wrong check sum", [.. Png()[..^1], 0], "media.broken" },
        { "PNG magic and garbage", [.. PngStart, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], "media.broken" },
        { "PNG that claims four billion pixels a side", Joined(PngStart, PngHeader(-1, -1), Chunk("IDAT", [1]), Chunk("IEND", [])), "media.too-many-pixels" },
        { "WebP lossless", WebP(Lossless(300, 200)), "WebP 300x200" },
        { "WebP lossy", WebP(Lossy(300, 200)), "WebP 300x200" },
        { "WebP extended", WebP(Canvas(0, 30, 20), Lossy(30, 20)), "WebP 30x20" },
        { "WebP whose canvas differs", WebP(Canvas(0, 31, 20), Lossy(30, 20)), "media.broken" },
        { "WebP with two pictures", WebP(Lossy(3, 2), Lossless(3, 2)), "media.broken" },
        { "WebP without a picture", WebP(Canvas(0, 30, 20)), "media.broken" },
        { "WebP cut", WebP(Lossless(3, 2))[..^1], "media.broken" },
        { "WebP with a chunk longer than the file", WebP([.. "VP8L"u8, 0xFF, 0xFF, 0xFF, 0x7F]), "media.broken" },
        { "WebP animation", WebP(Canvas(2, 3, 2), WebPChunk("ANIM", new byte[6])), "media.wrong-type" },
        { "too many bytes", new byte[MediaLimits.PhotoBytesMax + 1], "media.too-large" },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_photo_is_taken_whole_or_refused(string what, byte[] file, string expected)
    {
        var told = Photo.Read(file).Succeeded(out var photo, out var refused) ? $"{photo.Type} {photo.Width}x{photo.Height}" : refused.Code;

        told.ShouldBe(expected, what);
    }

    [Fact]
    public void Cut_off_anywhere_no_photo_is_taken()
    {
        byte[][] whole = [Jpeg(), Png(), WebP(Lossless(3, 2))];

        foreach (var file in whole)
        {
            for (var length = 0; length < file.Length; length++)
                Photo.Read(file.AsMemory(0, length)).Succeeded(out _, out _).ShouldBeFalse($"{length} of {file.Length} bytes were taken");
        }
    }

    [Fact]
    public void A_file_of_exactly_the_limit_is_taken()
    {
        var photo = Jpeg();

        Photo.Read(Joined(photo, new byte[MediaLimits.PhotoBytesMax - photo.Length])).Succeeded(out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_report_carries_ten_photos()
    {
        MediaLimits.CheckPhotoCount(10).ShouldBeNull();
        MediaLimits.CheckPhotoCount(11)!.Code.ShouldBe("media.too-many");
    }

    [Fact]
    public void The_words_for_one_byte_too_many_do_not_contradict_themselves() =>
        MediaProblems.TooLarge(MediaLimits.PhotoBytesMax + 1, MediaLimits.PhotoBytesMax).Chinese.ShouldContain("20.1 MB，超过 20 MB");
}
