using System.IO.Compression;
using System.Text;
using Gridloom.Domain.Media;

namespace Gridloom.Domain.Tests.Media;

/// <summary>What may be attached to a case, told by content; every name in the table is a lie or beside the point.</summary>
public sealed class AttachmentTests
{
    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["photo"] = Pictures.Jpeg(),
        ["photo with a web page behind it"] = [.. Pictures.Jpeg(), .. "<script>alert(1)</script>"u8],
        ["film of an iPhone"] = Recordings.Mp4("qt  "),
        ["film"] = Recordings.Mp4(),
        ["film without pictures"] = Recordings.Mp4("mp42", "soun"),
        ["voice of an iPhone"] = Recordings.Mp4("M4A ", "soun"),
        ["film cut short"] = Recordings.Mp4()[..^3],
        ["film with an archive behind it"] = [.. Recordings.Mp4(), .. Zip("a.txt")],
        ["film with a box that hides something"] = [.. Recordings.Mp4(), .. Recordings.Box("evil", new byte[9])],
        ["only the first bytes of a film"] = [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[5000]],
        ["film of an old phone"] = [0, 0, 0, 24, .. "ftyp3gp5"u8, .. new byte[12]],
        ["film of a browser"] = Recordings.WebM(),
        ["voice of a browser"] = Recordings.WebM("A_OPUS"),
        ["Matroska"] = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Recordings.WebM()).Replace("webm", "matr", StringComparison.Ordinal)),
        ["MP3"] = Recordings.Mp3(),
        ["one frame of an MP3"] = Recordings.Mp3(1),
        ["MP3 with a program behind it"] = [.. Recordings.Mp3(), .. "MZ\u0090"u8, .. new byte[600]],
        ["WAV"] = Recordings.Wav(),
        ["WAV cut short"] = Recordings.Wav()[..^2],
        ["Ogg"] = Recordings.Ogg(),
        ["Ogg film"] = Recordings.Ogg("\u0080theora"),
        ["AMR"] = Recordings.Amr(),
        ["AMR without frames"] = "#!AMR\n"u8.ToArray(),
        ["FLAC"] = "fLaC\0\0\0\u0022"u8.ToArray(),
        ["PDF"] = "%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n"u8.ToArray(),
        ["web page that says it is a PDF"] = "<html>%PDF-1.7 startxref %%EOF"u8.ToArray(),
        ["docx"] = Zip("[Content_Types].xml", "word/document.xml"),
        ["docx with macros"] = Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        ["xlsx"] = Zip("[Content_Types].xml", "xl/workbook.xml"),
        ["archive"] = Zip("film.mp4"),
        ["old Word document"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ["program"] = "MZ\u0090\0"u8.ToArray(),
        ["program of a phone"] = "dex\n035\0"u8.ToArray(),
        ["script"] = "#!/bin/sh\nrm -rf /\n"u8.ToArray(),
        ["text"] = "日期,地点\r\n2026-11-20,长安路"u8.ToArray(),
        ["text as Windows writes it"] = [0xC8, 0xD5, 0xC6, 0xDA, (byte)',', 0xB5, 0xD8, 0xB5, 0xE3, 13, 10],
        ["text with a hidden turn"] = Encoding.UTF8.GetBytes("附件\u202Efdp.exe"),
        ["text with a zero"] = "a\0b"u8.ToArray(),
        ["SVG"] = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
        ["nothing"] = [],
    };

    [Theory]
    [InlineData("photo                                | 现场.jpg     | Jpeg")]
    [InlineData("photo with a web page behind it      | 现场.html    | Jpeg")]
    [InlineData("film of an iPhone                    | IMG_1.jpg    | Mov")]
    [InlineData("film                                 | a.pdf        | Mp4")]
    [InlineData("film without pictures                | a.mp4        | M4a")]
    [InlineData("voice of an iPhone                   | a.m4a        | M4a")]
    [InlineData("film cut short                       | a.mp4        | media.broken 不完整")]
    [InlineData("film with an archive behind it       | a.mp4        | media.broken 不完整")]
    [InlineData("film with a box that hides something | a.mp4        | media.broken 不完整")]
    [InlineData("only the first bytes of a film       | a.mp4        | media.broken 不完整")]
    [InlineData("film of an old phone                 | a.3gp        | media.wrong-type 转成 MP4")]
    [InlineData("film of a browser                    | a.webm       | WebM")]
    [InlineData("voice of a browser                   | a.webm       | WebMSound")]
    [InlineData("Matroska                             | a.webm       | media.wrong-type 转成 MP4")]
    [InlineData("MP3                                  | a.mp3        | Mp3")]
    [InlineData("one frame of an MP3                  | a.mp3        | media.broken 不完整")]
    [InlineData("MP3 with a program behind it         | a.mp3        | Mp3")]
    [InlineData("WAV                                  | a.wav        | Wav")]
    [InlineData("WAV cut short                        | a.wav        | media.broken 不完整")]
    [InlineData("Ogg                                  | a.ogg        | Ogg")]
    [InlineData("Ogg film                             | a.ogg        | media.broken 不完整")]
    [InlineData("AMR                                  | a.amr        | Amr")]
    [InlineData("AMR without frames                   | a.amr        | media.broken 不完整")]
    [InlineData("FLAC                                 | a.mp3        | media.wrong-type 转成 M4A")]
    [InlineData("PDF                                  | a.jpg        | Pdf")]
    [InlineData("web page that says it is a PDF       | a.pdf        | media.wrong-type 网页")]
    [InlineData("docx                                 | a.docx       | Docx")]
    [InlineData("docx with macros                     | a.docx       | media.wrong-type 含宏")]
    [InlineData("xlsx                                 | a.xlsx       | Xlsx")]
    [InlineData("archive                              | film.mp4     | media.wrong-type 压缩包")]
    [InlineData("old Word document                    | a.docx       | media.wrong-type 旧版")]
    [InlineData("program                              | photo.jpg    | media.wrong-type 程序")]
    [InlineData("program of a phone                   | photo.jpg    | media.wrong-type 程序")]
    [InlineData("script                               | readme.txt   | media.wrong-type 程序")]
    [InlineData("text                                 | a.csv        | Text")]
    [InlineData("text as Windows writes it            | a.csv        | Text")]
    [InlineData("text with a hidden turn              | a.txt        | media.wrong-type 无法识别")]
    [InlineData("text with a zero                     | a.txt        | media.wrong-type 无法识别")]
    [InlineData("SVG                                  | photo.png    | media.wrong-type SVG")]
    [InlineData("nothing                              | photo.jpg    | media.empty 空")]
    public void A_file_is_what_it_holds(string row)
    {
        if (row.Split('|', StringSplitOptions.TrimEntries) is not [var what, _, var expected]) throw new ArgumentException(row);

        var told = Attachment.Read(Files[what]).Succeeded(out var taken, out var refused) ? taken.Type.ToString() : refused.Code;

        told.ShouldBe(expected.Split(' ')[0]);
        if (refused is not null) refused.Chinese.ShouldContain(expected.Split(' ', 2)[1]);
    }

    [Theory]
    [InlineData("photo with a web page behind it")]
    [InlineData("film")]
    [InlineData("film of an iPhone")]
    [InlineData("voice of an iPhone")]
    [InlineData("MP3")]
    [InlineData("MP3 with a program behind it")]
    [InlineData("WAV")]
    public void Nothing_planted_is_kept_and_cleaning_twice_changes_nothing(string what)
    {
        var clean = Read(Files[what]).Clean;

        foreach (var planted in new[] { "13987654321", "植入者", Recordings.Place, "<script", "MZ\u0090" })
            clean.Span.IndexOf(Encoding.UTF8.GetBytes(planted)).ShouldBe(-1, planted);
        Read(clean.ToArray()).Clean.ToArray().ShouldBe(clean.ToArray());
    }

    [Fact]
    public void A_film_says_when_and_where_it_was_made_and_keeps_its_length()
    {
        var film = Recordings.Mp4();

        var taken = Read(film);

        taken.TakenAt!.At.ToChina().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe("2026-11-20 10:00");
        taken.Position.ShouldBe(new PhotoPosition(22.6548, 114.0275));
        taken.Clean.Length.ShouldBe(film.Length, "players find pictures by their place in the file");
        Read(taken.Clean.ToArray()).TakenAt.ShouldBeNull();
    }

    [Fact]
    public void A_film_cut_off_anywhere_is_never_taken()
    {
        var whole = Recordings.Mp4();

        for (var length = 1; length < whole.Length; length++) Attachment.Read(whole[..length]).Succeeded(out _, out _).ShouldBeFalse($"{length} bytes");
    }

    [Fact]
    public void A_film_that_nests_boxes_without_end_costs_little()
    {
        const int depth = 200_000;
        var nested = new byte[depth * 8];
        for (var at = 0; at < nested.Length; at += 8)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(nested.AsSpan(at), (uint)(nested.Length - at));
            "moov"u8.CopyTo(nested.AsSpan(at + 4));
        }

        Attachment.Read((byte[])[.. Recordings.Mp4(), .. nested]).Succeeded(out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_byte_changed_anywhere_breaks_no_reader()
    {
        foreach (var file in Files.Values.Where(f => f.Length is > 0 and < 2000))
            for (var at = 0; at < file.Length; at++)
            {
                var changed = file.ToArray();
                changed[at] ^= 0xA5;
                if (Attachment.Read(changed).Succeeded(out var taken, out _)) taken.Clean.Length.ShouldBeLessThanOrEqualTo(file.Length + 64);
            }
    }

    [Theory]
    [InlineData(960, 720, 1, 480, 360, true)]
    [InlineData(961, 720, 1, 480, 360, true)]
    [InlineData(720, 960, 6, 480, 360, true)]
    [InlineData(720, 960, 1, 480, 360, false)]
    [InlineData(960, 720, 1, 481, 361, false)]
    [InlineData(960, 720, 1, 480, 480, false)]
    [InlineData(320, 240, 1, 480, 360, false)]
    public void A_thumbnail_is_small_and_has_the_photos_proportions(int width, int height, int orientation, int across, int down, bool taken)
    {
        var photo = new Attachment(MediaType.Jpeg, default) { Width = width, Height = height, Orientation = orientation };

        (photo.Thumbnail(Pictures.Jpeg(across, down)) is not null).ShouldBe(taken);
        photo.Thumbnail(Recordings.Mp4()).ShouldBeNull();
        photo.Thumbnail(new byte[MediaLimits.ThumbnailBytesMax + 1]).ShouldBeNull();
    }

    private static Attachment Read(byte[] file) => Attachment.Read(file).Succeeded(out var taken, out var refused) ? taken : throw new InvalidOperationException(refused.English);

    private static byte[] Zip(params string[] names)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        return output.ToArray();
    }
}
