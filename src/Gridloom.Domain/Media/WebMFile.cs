namespace Gridloom.Domain.Media;

/// <summary>Reads as much of a WebM (WebM 文件) as tells a film from a sound, and either from another file of the same family.</summary>
internal static class WebMFile
{
    /// <summary>How far the tracks are looked for: writers put them before the first pictures.</summary>
    private const int HeadLength = 256 * 1024;

    public static ReadOnlySpan<byte> Start => [0x1A, 0x45, 0xDF, 0xA3];

    private static ReadOnlySpan<byte> SegmentId => [0x18, 0x53, 0x80, 0x67];

    /// <summary>Matroska, of which WebM is a part, holds much that browsers do not play.</summary>
    public static Outcome<MediaType> Recognise(ReadOnlySpan<byte> file) => file[..Math.Min(file.Length, 64)].IndexOf("webm"u8) > 0 ? MediaType.WebM : MediaProblems.OtherVideo;

    /// <summary>A film or a sound; null when the header is not followed by a segment that holds the rest of the file.</summary>
    public static MediaType? Read(ReadOnlySpan<byte> file)
    {
        if (Number(file, 4) is not ({ } header, var length) || 4 + length + header > file.Length) return null;
        var at = 4 + length + (int)header;
        if (!file[at..].StartsWith(SegmentId) || Number(file, at + 4) is not ({ } size, var more)) return null;
        var body = at + 4 + more;
        // All ones: the size was not known when writing began, as in what a browser records.
        if (size != Unknown(more) && body + size != file.Length) return null;
        var head = file[body..Math.Min(file.Length, body + HeadLength)];
        if (head.IndexOf("V_VP"u8) >= 0 || head.IndexOf("V_AV1"u8) >= 0) return MediaType.WebM;
        return head.IndexOf("A_OPUS"u8) >= 0 || head.IndexOf("A_VORBIS"u8) >= 0 ? MediaType.WebMSound : null;
    }

    private static long Unknown(int length) => (1L << (7 * length)) - 1;

    // The number of leading zeros of the first byte tells how many bytes follow (RFC 8794, 4).
    private static (long? Value, int Length) Number(ReadOnlySpan<byte> file, int at)
    {
        if (at >= file.Length || file[at] == 0) return (null, 0);
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)file[at]) - 24 + 1;
        if (at + length > file.Length) return (null, 0);
        long value = file[at] & (0xFF >> length);
        for (var i = 1; i < length; i++) value = value << 8 | file[at + i];
        return (value, length);
    }
}
