using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Media;

/// <summary>
/// Tells a file's type by its content (按内容识别文件类型). Only what is known to be safe to keep and show is taken;
/// everything else is refused with words for what it seems to be, so that the sender knows what to do.
/// </summary>
public static class FileContent
{
    private static readonly (byte[] Start, Problem Refusal)[] Foreign =
    [
        ("GIF8"u8.ToArray(), MediaProblems.Gif),
        ("BM"u8.ToArray(), MediaProblems.OtherPicture),
        ("II*\0"u8.ToArray(), MediaProblems.OtherPicture),
        ("MM\0*"u8.ToArray(), MediaProblems.OtherPicture),
        ([0x00, 0x00, 0x01, 0xBA], MediaProblems.OtherVideo), // MPEG programme stream
        ([0x00, 0x00, 0x01, 0xB3], MediaProblems.OtherVideo), // MPEG video
        ([0x30, 0x26, 0xB2, 0x75], MediaProblems.OtherVideo), // Windows Media
        ("FLV"u8.ToArray(), MediaProblems.OtherVideo),
        ("fLaC"u8.ToArray(), MediaProblems.OtherAudio),
        ([0xFF, 0xF1], MediaProblems.OtherAudio), // AAC without a container
        ([0xFF, 0xF9], MediaProblems.OtherAudio),
        ("MZ"u8.ToArray(), MediaProblems.Executable),
        ("\u007fELF"u8.ToArray(), MediaProblems.Executable),
        ("#!"u8.ToArray(), MediaProblems.Executable),
        ("dex\n"u8.ToArray(), MediaProblems.Executable),
        ([0xCA, 0xFE, 0xBA, 0xBE], MediaProblems.Executable), // Java class, universal Mach-O
        ([0xCE, 0xFA, 0xED, 0xFE], MediaProblems.Executable), // Mach-O, 32 bits
        ([0xCF, 0xFA, 0xED, 0xFE], MediaProblems.Executable), // Mach-O, 64 bits
        ("PK"u8.ToArray(), MediaProblems.Archive), // an empty or a split ZIP; a whole one is looked into before
        ("Rar!"u8.ToArray(), MediaProblems.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF], MediaProblems.Archive), // 7z
        ([0x1F, 0x8B], MediaProblems.Archive), // gzip
        ("BZh"u8.ToArray(), MediaProblems.Archive),
        ([0xFD, 0x37, 0x7A, 0x58], MediaProblems.Archive), // xz
        ([0x28, 0xB5, 0x2F, 0xFD], MediaProblems.Archive), // zstd
        ([0xD0, 0xCF, 0x11, 0xE0], MediaProblems.OldOffice),
    ];

    /// <summary>
    /// The type of a file that may be kept, or why it may not (<c>media.wrong-type</c>; <c>media.broken</c> when it is empty or an Office document cut short).
    /// Of photos, sounds and films only the beginning is looked at: whether the rest keeps its promise is told by who reads them.
    /// </summary>
    public static Outcome<MediaType> Recognise(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return MediaProblems.Empty;
        if (bytes.StartsWith(JpegPhoto.Start)) return MediaType.Jpeg;
        if (bytes.StartsWith(PngPhoto.Start)) return MediaType.Png;
        if (bytes.StartsWith("%PDF-"u8)) return MediaType.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return OfficeDocument.Recognise(bytes);
        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12) return Riff(bytes[8..12]);
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return Boxed(bytes[8..12]);
        if (SoundFile.Recognise(bytes) is { } sound) return sound;
        if (bytes.StartsWith(WebMFile.Start)) return WebMFile.Recognise(bytes);
        return Refusal(bytes) is { } refused ? refused : PlainText.Is(bytes) ? MediaType.Text : MediaProblems.Unknown;
    }

    private static Outcome<MediaType> Riff(ReadOnlySpan<byte> form) => Encoding.ASCII.GetString(form) switch
    {
        "WEBP" => MediaType.WebP,
        "AVI " => MediaProblems.OtherVideo,
        "WAVE" => MediaType.Wav,
        _ => MediaProblems.Unknown,
    };

    // MP4, MOV, 3GP, HEIC and AVIF are one family: boxes, the first of which names the brand.
    private static Outcome<MediaType> Boxed(ReadOnlySpan<byte> brand) => Encoding.ASCII.GetString(brand) switch
    {
        "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "hevm" or "hevs" or "mif1" or "msf1" => MediaProblems.Heic,
        "avif" or "avis" => MediaProblems.Avif,
        "M4A " or "M4B " => MediaType.M4a,
        "qt  " => MediaType.Mov,
        "isom" or "iso2" or "iso3" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "MSNV" or "dash" => MediaType.Mp4,
        "crx " => MediaProblems.OtherPicture,
        _ => MediaProblems.OtherVideo,
    };

    private static Problem? Refusal(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, refusal) in Foreign)
        {
            if (bytes.StartsWith(start)) return refusal;
        }

        if (bytes.Length > 262 && bytes.Slice(257, 5).SequenceEqual("ustar"u8)) return MediaProblems.Archive;
        if (IsOldMovie(bytes)) return MediaProblems.OtherVideo;
        return IsMarkup(bytes) ? MediaProblems.Markup : null;
    }

    // QuickTime before 2001 had no brand: the file begins with one of these boxes, whose size comes first.
    private static bool IsOldMovie(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 8 && BinaryPrimitives.ReadUInt32BigEndian(bytes) >= 8 && Encoding.ASCII.GetString(bytes[4..8]) is "moov" or "mdat" or "wide";

    // Browsers look past white space and a byte order mark before the first tag, so this does too.
    private static bool IsMarkup(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 1024)];
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        var text = Encoding.Latin1.GetString(head).TrimStart();
        return text.Length > 1 && text[0] == '<' && (char.IsAsciiLetter(text[1]) || text[1] is '!' or '?');
    }
}
