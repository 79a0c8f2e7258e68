using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.Media;

/// <summary>
/// Reads an MP4 or QuickTime file (视频文件). Phones write place, time and owner into it as they do into photos; here the boxes that hold
/// them are blanked where they stand, so that nothing else moves and no index in the file goes wrong.
/// </summary>
internal static partial class MovieFile
{
    private static readonly HashSet<string> Known = ["ftyp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "styp", "pdin", "prft", "emsg", "free", "skip", "wide", "uuid", "udta", "meta"];
    private static readonly HashSet<string> Blank = ["free", "skip", "uuid", "udta", "meta"];
    private static readonly HashSet<string> Holders = ["moov", "trak", "mdia", "moof"];
    private static readonly HashSet<string> Dated = ["mvhd", "tkhd", "mdhd"];

    // Holders stand within holders three deep; a file that nests them without end would exhaust the stack. Of what is blanked so much is read.
    private const int DepthMax = 4, ToldPerBox = 64 * 1024, ToldMax = 512 * 1024;

    private static readonly DateTimeOffset Epoch = new(1904, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is kept and what it said of itself; refused when the boxes do not hold together, or hold neither pictures nor sound.</summary>
    public static Outcome<Attachment> Read(MediaType type, ReadOnlySpan<byte> file)
    {
        // A box that no player knows at the top is where a second file would hide.
        if (MovieBox.Walk(file, 0, file.Length) is not { } top || top.Exists(static b => !Known.Contains(b.Name))) return MediaProblems.Broken(type);
        if (!top.Exists(static b => b.Name is "mdat" or "moof") || Inside(file, top, "moov") is not { } movie) return MediaProblems.Broken(type);
        var handlers = Handlers(file, movie);
        if (!handlers.Contains("vide") && !handlers.Contains("soun")) return MediaProblems.Broken(type);
        var clean = file.ToArray();
        var told = new StringBuilder();
        Erase((clean, told), top, DepthMax);
        var kind = handlers.Contains("vide") ? type == MediaType.M4a ? MediaType.Mp4 : type : MediaType.M4a;
        return new Attachment(kind, clean) { TakenAt = TakenAt(file, movie), Position = Position(told.ToString()) };
    }

    private static List<MovieBox>? Inside(ReadOnlySpan<byte> file, List<MovieBox> boxes, string name) =>
        boxes.Find(b => b.Name == name) is { Name: not null } box ? MovieBox.Walk(file, box.Body, box.End) : null;

    // pictures "vide", sound "soun"; the word stands behind eight bytes of the track's handler.
    private static HashSet<string> Handlers(ReadOnlySpan<byte> file, List<MovieBox> movie)
    {
        var handlers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var track in movie.Where(static b => b.Name == "trak"))
        {
            if (MovieBox.Walk(file, track.Body, track.End) is not { } parts || Inside(file, parts, "mdia") is not { } media) continue;
            if (media.Find(static b => b.Name == "hdlr") is { Name: not null } handler && handler.End - handler.Body >= 12)
                handlers.Add(Encoding.Latin1.GetString(file.Slice(handler.Body + 8, 4)));
        }

        return handlers;
    }

    private static void Erase((byte[] File, StringBuilder Told) to, List<MovieBox> boxes, int depth)
    {
        var (file, told) = to;
        foreach (var box in boxes)
        {
            var body = file.AsSpan(box.Body, box.End - box.Body);
            if (Blank.Contains(box.Name))
            {
                if (told.Length < ToldMax) told.Append(Encoding.Latin1.GetString(body[..Math.Min(body.Length, ToldPerBox)])).Append('\n');
                "free"u8.CopyTo(file.AsSpan(box.Start + 4));
                body.Clear();
            }
            else if (Dated.Contains(box.Name) && body.Length >= 20)
            {
                body.Slice(4, body[0] == 1 ? 16 : 8).Clear(); // created and modified
            }
            else if (depth > 0 && Holders.Contains(box.Name) && MovieBox.Walk(file, box.Body, box.End) is { } inside)
            {
                Erase(to, inside, depth - 1);
            }
        }
    }

    // Seconds since 1904, by the standard in UTC. Phones keep to it; a zero, or a year before there were any, is no time.
    private static PhotoTime? TakenAt(ReadOnlySpan<byte> file, List<MovieBox> movie)
    {
        if (movie.Find(static b => b.Name == "mvhd") is not { Name: not null } head || head.End - head.Body < 20) return null;
        var body = file[head.Body..head.End];
        var seconds = body[0] == 1 ? BinaryPrimitives.ReadUInt64BigEndian(body[4..]) : BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
        if (seconds > uint.MaxValue) return null;
        var at = Epoch.AddSeconds(seconds);
        return at.Year < 1990 ? null : new PhotoTime(Instant.From(at), OffsetStated: true);
    }

    private static PhotoPosition? Position(string told)
    {
        if (Iso6709().Match(told) is not { Success: true } found) return null;
        var (latitude, longitude) = (Degrees(found.Groups[1].Value), Degrees(found.Groups[2].Value));
        return Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? new(latitude, longitude) : null;
    }

    private static double Degrees(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([+-][0-9]{2}\.[0-9]{2,8})([+-][0-9]{3}\.[0-9]{2,8})", RegexOptions.None, 1000)]
    private static partial Regex Iso6709();
}
