using System.Buffers.Binary;

namespace Gridloom.Domain.Media;

/// <summary>One segment of a JPEG: a marker, its body, and for a start of scan the picture data that follows up to the next marker.</summary>
/// <param name="Marker">The marker's second byte.</param>
/// <param name="LengthAt">Where the two bytes of length stand, right after the marker.</param>
/// <param name="BodyEnd">Where the body ends (not included).</param>
/// <param name="End">Where the segment ends with its picture data (not included).</param>
internal readonly record struct JpegSegment(byte Marker, int LengthAt, int BodyEnd, int End)
{
    public const byte StartOfImage = 0xD8;
    public const byte EndOfImage = 0xD9;
    public const byte StartOfScan = 0xDA;
    public const byte QuantizationTables = 0xDB;
    public const byte RestartInterval = 0xDD;
    public const byte HuffmanTables = 0xC4;
    public const byte App0 = 0xE0;
    public const byte App1 = 0xE1;
    public const byte App2 = 0xE2;
    public const byte App14 = 0xEE;
    public const byte App15 = 0xEF;
    public const byte Comment = 0xFE;

    // Far more than any camera writes (a few hundred), and few enough to bound the memory a hostile file can ask for.
    private const int SegmentsMax = 4096;

    /// <summary>Baseline, extended and progressive Huffman coding: what browsers show.</summary>
    public bool IsFrame => Marker is 0xC0 or 0xC1 or 0xC2;

    public bool IsMetadata => Marker is (>= App0 and <= App15) or Comment;

    public ReadOnlySpan<byte> Body(ReadOnlySpan<byte> file) => file[(LengthAt + 2)..BodyEnd];

    /// <summary>All segments between start and end of image; null when the file ends before, or a marker stands where none may.</summary>
    public static List<JpegSegment>? Walk(ReadOnlySpan<byte> file)
    {
        var segments = new List<JpegSegment>();
        var at = 2;
        while (segments.Count < SegmentsMax)
        {
            if (at >= file.Length || file[at] != 0xFF) return null;
            while (at < file.Length && file[at] == 0xFF) at++; // any number of fill bytes may stand before a marker
            if (at >= file.Length) return null;
            if (file[at] == EndOfImage) return segments;
            if (Segment(file, at) is not { } segment) return null;
            segments.Add(segment);
            at = segment.End;
        }

        return null;
    }

    private static JpegSegment? Segment(ReadOnlySpan<byte> file, int markerAt)
    {
        // Markers below 0xC0, restarts and a second start of image have no length; here they only occur in damaged files.
        var marker = file[markerAt];
        if (marker is < 0xC0 or (>= 0xD0 and <= StartOfImage) || markerAt + 3 > file.Length) return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[(markerAt + 1)..]);
        var bodyEnd = markerAt + 1 + length;
        if (length < 2 || bodyEnd > file.Length) return null;
        return new JpegSegment(marker, markerAt + 1, bodyEnd, marker == StartOfScan ? ScanEnd(file, bodyEnd) : bodyEnd);
    }

    // Inside picture data 0xFF is followed by 0 (a plain 0xFF) or by a restart marker; anything else is the next segment.
    private static int ScanEnd(ReadOnlySpan<byte> file, int at)
    {
        while (true)
        {
            var found = file[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= file.Length) return file.Length;
            at += found;
            if (file[at + 1] is 0x00 or (>= 0xD0 and <= 0xD7)) at += 2;
            else if (file[at + 1] == 0xFF) at++;
            else return at;
        }
    }
}
