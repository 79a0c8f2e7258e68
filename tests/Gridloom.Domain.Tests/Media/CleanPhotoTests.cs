using System.Text;
using Gridloom.Domain.Media;
using static Gridloom.Domain.Tests.Media.Pictures;

namespace Gridloom.Domain.Tests.Media;

public sealed class CleanPhotoTests
{
    private const string Planted = "ZhangSan-13800138000-N22.5431E114.0579";
    private static readonly byte[] Plant = Encoding.ASCII.GetBytes(Planted);

    public static TheoryData<string, byte[]> PlantedFiles()
    {
        var tiff = new Tiff().Owner(Planted).Orientation(6).Taken("2026:11:20 10:26:08").At(("N", [22, 32, 35]), ("E", [114, 3, 28])).Bytes();
        var files = new TheoryData<string, byte[]>
        {
            { "JPEG EXIF", Jpeg(extra: ExifSegment(tiff)) },
            { "JPEG second EXIF", Jpeg(extra: [ExifSegment(new Tiff().Bytes()), ExifSegment(tiff)]) },
            { "JPEG XMP", Jpeg(extra: Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0"u8.ToArray(), Plant)) },
            { "JPEG IPTC", Jpeg(extra: Segment(0xED, "Photoshop 3.0\0"u8.ToArray(), Plant)) },
            { "JPEG comment", Jpeg(extra: Segment(0xFE, Plant)) },
            { "JPEG comment between scans", Joined(Jpeg()[..^2], Segment(0xFE, Plant), Scan(), [0xFF, 0xD9]) },
            { "JPEG multi-picture", Jpeg(extra: Segment(0xE2, "MPF\0"u8.ToArray(), Plant)) },
            { "JPEG behind the end", Joined(Jpeg(), Plant) },
            { "JPEG second picture behind the end", Joined(Jpeg(), Jpeg(extra: Segment(0xFE, Plant))) },
            { "JPEG header's thumbnail", Joined([0xFF, 0xD8], Jfif([.. Plant, 0]), Jpeg()[(2 + Jfif().Length)..]) },
            { "JPEG second header", Jpeg(extra: Segment(0xE0, "JFXX\0"u8.ToArray(), Plant)) },
            { "JPEG behind Adobe's segment", Jpeg(extra: Segment(0xEE, "Adobe"u8.ToArray(), [0, 100, 0, 0, 0, 0, 1], Plant)) },
            { "PNG EXIF", Png(extra: Chunk("eXIf", tiff)) },
            { "PNG text", Png(extra: [Chunk("tEXt", [.. "Author\0"u8, .. Plant]), Chunk("iTXt", Plant), Chunk("zTXt", Plant)]) },
            { "PNG private chunk", Png(extra: Chunk("prVt", Plant)) },
            { "PNG profile's name", Png(extra: Chunk("iCCP", [.. Plant, 0, 0, .. Deflated([1, 2, 3])])) },
            { "PNG profile without an end of name", Png(extra: Chunk("iCCP", Plant)) },
            { "PNG gamma too long", Png(extra: Chunk("gAMA", Plant)) },
            { "PNG second gamma", Png(extra: [Chunk("sRGB", [0]), Chunk("tRNS", [0, 1]), Chunk("tRNS", Plant)]) },
            { "PNG behind the end", Joined(Png(), Plant) },
            { "WebP EXIF", WebP(Canvas(0x08, 3, 2), Lossless(3, 2), WebPChunk("EXIF", tiff)) },
            { "WebP XMP", WebP(Canvas(0x04, 3, 2), Lossless(3, 2), WebPChunk("XMP ", Plant)) },
            { "WebP private chunk", WebP(Canvas(0, 3, 2), WebPChunk("prVt", Plant), Lossy(3, 2)) },
            { "WebP simple with EXIF", WebP(Lossless(3, 2), WebPChunk("EXIF", tiff)) },
            { "WebP behind the end", Joined(WebP(Lossless(3, 2)), Plant) },
        };
        return files;
    }

    [Theory, MemberData(nameof(PlantedFiles))]
    public void No_planted_word_survives_and_cleaning_twice_changes_nothing(string what, byte[] file)
    {
        file.AsSpan().IndexOf(Plant).ShouldBeGreaterThanOrEqualTo(0, "the test plants nothing");

        var clean = Clean(file);

        foreach (var word in new[] { Planted, "ZhangSan", "13800138000", "2026:11:20" })
            clean.AsSpan().IndexOf(Encoding.ASCII.GetBytes(word)).ShouldBe(-1, $"{what}: {word}");
        var again = Taken(clean);
        again.Clean.ToArray().ShouldBe(clean, what);
        again.TakenAt.ShouldBeNull();
        again.Position.ShouldBeNull();
    }

    [Fact]
    public void A_plain_photo_stays_byte_for_byte_as_it_is()
    {
        byte[][] plain =
        [
            Jpeg(),
            Jpeg(extra: [Segment(0xE2, "ICC_PROFILE\0"u8.ToArray(), [1, 1, 7, 7]), Segment(0xEE, "Adobe"u8.ToArray(), [0, 100, 0, 0, 0, 0, 1])]),
            Png(extra: [Chunk("gAMA", [0, 0, 0xB1, 0x8F]), Chunk("pHYs", new byte[9]), Chunk("bKGD", [0, 1])]),
            WebP(Lossless(3, 2)),
            WebP(Canvas(0x20, 3, 2), WebPChunk("ICCP", [1, 2, 3]), Lossy(3, 2)),
        ];

        foreach (var file in plain) Clean(file).ShouldBe(file);
    }

    [Fact]
    public void A_turned_photo_keeps_its_orientation_and_nothing_else()
    {
        var tiff = new Tiff().Owner(Planted).Orientation(6).Bytes();
        byte[] kept = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

        Clean(Jpeg(extra: ExifSegment(tiff))).ShouldBe(Jpeg(extra: ExifSegment(kept)));
        Clean(Png(extra: Chunk("eXIf", tiff))).ShouldBe(Png(extra: Chunk("eXIf", kept)));
        Clean(WebP(Canvas(0x0C, 3, 2), Lossless(3, 2), WebPChunk("XMP ", Plant), WebPChunk("EXIF", tiff)))
            .ShouldBe(WebP(Canvas(0x08, 3, 2), Lossless(3, 2), WebPChunk("EXIF", kept)));
        Taken(Clean(Jpeg(extra: ExifSegment(tiff)))).Orientation.ShouldBe(6);
    }

    [Fact]
    public void A_webp_without_metadata_says_so_in_its_flags() =>
        Clean(WebP(Canvas(0x1C, 3, 2), Lossless(3, 2), WebPChunk("EXIF", new Tiff().Bytes()), WebPChunk("XMP ", Plant)))
            .ShouldBe(WebP(Canvas(0x10, 3, 2), Lossless(3, 2)));

    [Fact]
    public void The_picture_data_stay_identical()
    {
        Clean(Jpeg(extra: Segment(0xFE, Plant))).AsSpan().IndexOf(Joined(QuantizationTable(), Frame(64, 48), HuffmanTable(), Scan()))
            .ShouldBeGreaterThan(0);
        Clean(Joined(Jpeg()[..^2], Segment(0xFE, Plant), Scan(), [0xFF, 0xD9])).ShouldBe(Joined(Jpeg()[..^2], Scan(), [0xFF, 0xD9]));
        Clean(Png(extra: Chunk("tIME", new byte[7]))).ShouldBe(Png());
    }

    private static byte[] Clean(byte[] file) => Taken(file).Clean.ToArray();

    private static Photo Taken(byte[] file) =>
        Photo.Read(file).Succeeded(out var photo, out var refused) ? photo : throw new InvalidOperationException(refused.Code);
}
