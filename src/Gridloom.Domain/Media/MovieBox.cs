using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Media;

/// <summary>A box (盒) of an MP4 or QuickTime file: four letters that name it, and where it stands (ISO/IEC 14496-12, 4.2).</summary>
/// <param name="Start">Where its size is written; the name stands four bytes on.</param>
/// <param name="Body">Where its content begins.</param>
/// <param name="End">Behind its last byte.</param>
internal readonly record struct MovieBox(string Name, int Start, int Body, int End)
{
    private const int HeadLength = 8, LongHeadLength = 16, CountMax = 100_000;

    /// <summary>The boxes between two places, one after another; null when they do not fill them exactly.</summary>
    public static List<MovieBox>? Walk(ReadOnlySpan<byte> file, int from, int to)
    {
        var boxes = new List<MovieBox>();
        for (var at = from; at < to;)
        {
            if (to - at < HeadLength || boxes.Count == CountMax) return null;
            ulong size = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var head = size == 1 ? LongHeadLength : HeadLength;
            if (to - at < head) return null;
            if (size == 1) size = BinaryPrimitives.ReadUInt64BigEndian(file[(at + HeadLength)..]);
            else if (size == 0) size = (ulong)(to - at); // the last one may say "up to the end"
            if (size < (ulong)head || size > (ulong)(to - at)) return null;
            boxes.Add(new(Encoding.Latin1.GetString(file.Slice(at + 4, 4)), at, at + head, at + (int)size));
            at += (int)size;
        }

        return boxes;
    }
}
