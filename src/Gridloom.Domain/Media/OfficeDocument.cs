using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Media;

/// <summary>
/// Looks into a ZIP for an Office document. What counts is the directory at the file's end, for that is what word processors open;
/// the names at the front may say anything. The entries themselves are not unpacked.
/// </summary>
internal static class OfficeDocument
{
    private const int EndRecordLength = 22;
    private const int EntryLength = 46;

    public static Outcome<MediaType> Recognise(ReadOnlySpan<byte> bytes)
    {
        if (Names(bytes) is not { } names) return Cut(bytes);
        if (!names.Contains("[Content_Types].xml")) return MediaProblems.Archive;
        if (names.Any(static name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return MediaProblems.Macros;
        if (names.Contains("word/document.xml")) return MediaType.Docx;
        if (names.Contains("xl/workbook.xml")) return MediaType.Xlsx;
        return names.Contains("ppt/presentation.xml") ? MediaProblems.Slides : MediaProblems.Archive;
    }

    // Without a directory the names at the front still tell whether a document was cut off or an archive was sent.
    private static Problem Cut(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        if (head.IndexOf("word/"u8) >= 0) return MediaProblems.Broken(MediaType.Docx);
        if (head.IndexOf("xl/"u8) >= 0) return MediaProblems.Broken(MediaType.Xlsx);
        return head.IndexOf("[Content_Types].xml"u8) >= 0 ? MediaProblems.Broken(MediaType.Docx) : MediaProblems.Archive;
    }

    /// <summary>The names of all entries; null when the directory is absent or does not lie where the end record says.</summary>
    private static HashSet<string>? Names(ReadOnlySpan<byte> bytes)
    {
        if (EndRecord(bytes) is not { } end) return null;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            if (at + EntryLength > end) return null;
            var entry = bytes[(int)at..end];
            if (!entry.StartsWith("PK\u0001\u0002"u8)) return null;
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]);
            var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
            if (EntryLength + nameLength > entry.Length || BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]) >= end) return null;
            names.Add(Encoding.UTF8.GetString(entry.Slice(EntryLength, nameLength)));
            at += EntryLength + nameLength + extraLength + commentLength;
        }

        return names;
    }

    // The record stands last, before a comment of at most 65 535 bytes, which bounds the search.
    private static int? EndRecord(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < EndRecordLength) return null;
        var from = Math.Max(0, bytes.Length - EndRecordLength - ushort.MaxValue);
        var found = bytes[from..].LastIndexOf("PK\u0005\u0006"u8);
        return found >= 0 && from + found + EndRecordLength <= bytes.Length ? from + found : null;
    }
}
