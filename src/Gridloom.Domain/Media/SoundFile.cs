using System.Buffers;
using System.Buffers.Binary;

namespace Gridloom.Domain.Media;

/// <summary>
/// Reads sound recordings that are no boxes (录音文件): MP3, WAV, Ogg and AMR. Each is a row of frames; what is kept are the frames alone,
/// so tags with names and places, and whatever was hung on behind, fall away.
/// </summary>
internal static class SoundFile
{
    private const int WavHeadLength = 12, OggHeadLength = 27, TagHeadLength = 10;

    private static readonly int[] Mpeg1Rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Mpeg2Rates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Hertz = [44_100, 48_000, 32_000];

    // Bytes of a frame by its type, 3GPP TS 26.101 and 26.201; -1: no such type.
    private static readonly int[] AmrFrames = [13, 14, 16, 18, 20, 21, 27, 32, 6, -1, -1, -1, -1, -1, -1, 1];
    private static readonly int[] AmrWideFrames = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, -1, -1, -1, -1, 1, 1];

    // Beside another value a bare null would become an empty memory, which is not the same.
    private static ReadOnlyMemory<byte>? None => null;

    private static ReadOnlySpan<byte> Amr => "#!AMR\n"u8;

    private static ReadOnlySpan<byte> AmrWide => "#!AMR-WB\n"u8;

    /// <summary>By the first bytes; null when it begins like none of them.</summary>
    public static MediaType? Recognise(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("ID3"u8) || Mp3Frame(file) > 0) return MediaType.Mp3;
        if (file.StartsWith("OggS"u8)) return MediaType.Ogg;
        return file.StartsWith(Amr) || file.StartsWith(AmrWide) ? MediaType.Amr : null;
    }

    /// <summary>The frames alone; null when they are not there.</summary>
    public static ReadOnlyMemory<byte>? Clean(MediaType type, ReadOnlyMemory<byte> file) => type switch
    {
        MediaType.Mp3 => CleanMp3(file),
        MediaType.Wav => CleanWav(file.Span),
        MediaType.Ogg => CleanOgg(file),
        _ => CleanAmr(file),
    };

    private static ReadOnlyMemory<byte>? CleanMp3(ReadOnlyMemory<byte> file)
    {
        var start = TagLength(file.Span);
        if (start > file.Length) return null;
        var (at, frames) = (start, 0);
        for (; Mp3Frame(file.Span[at..]) is var length and > 0 && at + length <= file.Length; at += length) frames++;
        // Bytes that look like one frame are found in any file; a row of them is not.
        return frames >= 2 && at - start >= (file.Length - start) / 2 ? file[start..at] : None;
    }

    // The tag's own length is written in four bytes of seven bits (ID3v2.4, 3.1).
    private static int TagLength(ReadOnlySpan<byte> file) => !file.StartsWith("ID3"u8) ? 0
        : file.Length < TagHeadLength ? int.MaxValue : TagHeadLength + ((file[6] & 127) << 21 | (file[7] & 127) << 14 | (file[8] & 127) << 7 | (file[9] & 127));

    private static int Mp3Frame(ReadOnlySpan<byte> at)
    {
        if (at.Length < 4 || at[0] != 0xFF || (at[1] & 0xE0) != 0xE0) return 0;
        var (version, layer, rate, hertz) = (at[1] >> 3 & 3, at[1] >> 1 & 3, at[2] >> 4, at[2] >> 2 & 3);
        if (version == 1 || layer != 1 || rate is 0 or 15 || hertz == 3) return 0;
        var samples = Hertz[hertz] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        return (version == 3 ? 144 * Mpeg1Rates[rate] : 72 * Mpeg2Rates[rate]) * 1000 / samples + (at[2] >> 1 & 1);
    }

    private static ReadOnlyMemory<byte>? CleanWav(ReadOnlySpan<byte> file)
    {
        var clean = new ArrayBufferWriter<byte>(file.Length);
        clean.Write(file[..WavHeadLength]);
        var data = false;
        for (var at = WavHeadLength; at + 8 <= file.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (size > file.Length - at - 8) return null;
            var name = file.Slice(at, 4);
            var end = Math.Min(file.Length, at + 8 + (int)size + (int)(size & 1));
            if (name.SequenceEqual("fmt "u8) || name.SequenceEqual("fact"u8) || name.SequenceEqual("data"u8)) clean.Write(file[at..end]);
            data |= name.SequenceEqual("data"u8);
            at = end;
        }
        if (!data || !clean.WrittenSpan[WavHeadLength..].StartsWith("fmt "u8)) return null;
        var written = clean.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(written.AsSpan(4), (uint)written.Length - 8);
        return written;
    }

    // Comments stand inside a page that carries a checksum; they stay.
    private static ReadOnlyMemory<byte>? CleanOgg(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        var at = 0;
        while (at + OggHeadLength <= span.Length && span[at..].StartsWith("OggS"u8) && span[at + 4] == 0)
        {
            var (segments, body) = (span[at + 26], at + OggHeadLength + span[at + 26]);
            if (body > span.Length) break;
            var end = body;
            foreach (var length in span.Slice(at + OggHeadLength, segments)) end += length;
            if (end > span.Length || (at == 0 && !IsSound(span[body..end]))) break;
            at = end;
        }

        return at > 0 && at >= span.Length / 2 ? file[..at] : None;
    }

    private static bool IsSound(ReadOnlySpan<byte> head) => head.StartsWith("OpusHead"u8) || head.StartsWith("\u0001vorbis"u8) || head.StartsWith("Speex   "u8);

    private static ReadOnlyMemory<byte>? CleanAmr(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        var (frames, start) = span.StartsWith(Amr) ? (AmrFrames, Amr.Length) : (AmrWideFrames, AmrWide.Length);
        var at = start;
        while (at < span.Length && (span[at] & 0x83) == 0 && frames[span[at] >> 3 & 15] is var length and > 0 && at + length <= span.Length) at += length;
        return at > start && at >= span.Length / 2 ? file[..at] : None;
    }
}
