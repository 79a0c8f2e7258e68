using System.Globalization;
using System.Xml.Linq;

namespace Gridloom.Server.Budget.Files;

/// <summary>A level of a list (编号级别).</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Kind">How a number is written; <c>bullet</c> for a sign that is always the same.</param>
/// <param name="Text">What stands before the paragraph: <c>（%2）</c> for the number of the second level in brackets.</param>
/// <param name="Restart">It begins anew behind a paragraph of a level before this one, from 1; 0 for never, null for any above it.</param>
/// <param name="Style">The style whose paragraphs stand on it; null when there is none.</param>
internal sealed record NumberedLevel(int Start, string Kind, string Text, int? Restart, string? Style)
{
    /// <summary>All numbers in its text are written in digits.</summary>
    public bool Legal { get; init; }

    /// <summary>A gap stands behind the number.</summary>
    public bool Gap { get; init; } = true;
}

/// <summary>The lists of a document (编号定义).</summary>
/// <param name="Count">Lists with one of these in common count on from each other.</param>
internal sealed record NumberedList(string Count, IReadOnlyDictionary<int, NumberedLevel> Levels, IReadOnlyDictionary<int, int> Starts);

/// <summary>Reads what a document says of its lists: word/numbering.xml, and the numbers that styles bring (读编号定义).</summary>
internal static class NumberingPart
{
    private const int Deepest = 9;

    /// <summary>The lists by the number that paragraphs name them by.</summary>
    /// <param name="root">Null when the document has no lists.</param>
    public static Dictionary<string, NumberedList> Lists(XElement? root)
    {
        var outlines = Named(root, "abstractNum", "abstractNumId");
        var linked = outlines.Where(static o => DocxText.Child(o.Value, "styleLink") is not null).ToDictionary(static o => DocxText.Value(DocxText.Child(o.Value, "styleLink")) ?? "", static o => o.Value, StringComparer.Ordinal);
        var lists = new Dictionary<string, NumberedList>(StringComparer.Ordinal);
        foreach (var (id, list) in Named(root, "num", "numId"))
        {
            var of = DocxText.Value(DocxText.Child(list, "abstractNumId")) ?? "";
            if (!outlines.TryGetValue(of, out var outline)) continue;
            if (DocxText.Value(DocxText.Child(outline, "numStyleLink")) is { } link && linked.TryGetValue(link, out var meant)) outline = meant;
            lists[id] = Read(of, outline, list);
        }

        return lists;
    }

    private static NumberedList Read(string count, XElement outline, XElement list)
    {
        var levels = new Dictionary<int, NumberedLevel>();
        foreach (var level in All(outline, "lvl")) levels[Number(level, "ilvl")] = Level(level);
        var starts = new Dictionary<int, int>();
        foreach (var changed in All(list, "lvlOverride"))
        {
            if (DocxText.Child(changed, "lvl") is { } other) levels[Number(changed, "ilvl")] = Level(other);
            if (int.TryParse(DocxText.Value(DocxText.Child(changed, "startOverride")), NumberStyles.None, CultureInfo.InvariantCulture, out var start)) starts[Number(changed, "ilvl")] = start;
        }

        return new(count, levels, starts);
    }

    private static NumberedLevel Level(XElement level) => new(Whole(level, "start") ?? 0, Kind(level), DocxText.Value(DocxText.Child(level, "lvlText")) ?? "", Whole(level, "lvlRestart"), DocxText.Value(DocxText.Child(level, "pStyle")))
    {
        Legal = DocxText.Child(level, "isLgl") is not null, Gap = DocxText.Value(DocxText.Child(level, "suff")) is not "nothing",
    };

    // Word offers newer kinds beside the ones that old programs know.
    private static string Kind(XElement level) =>
        DocxText.Value(DocxText.Child(level, "numFmt") ?? level.Descendants().FirstOrDefault(static e => e.Name.LocalName == "numFmt")) ?? "decimal";

    private static int? Whole(XElement of, string kind) => int.TryParse(DocxText.Value(DocxText.Child(of, kind)), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static int Number(XElement of, string name) => int.TryParse(Attribute(of, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, Deepest) : 0;

    private static IEnumerable<XElement> All(XElement? of, string kind) => of?.Elements().Where(e => e.Name.LocalName == kind) ?? [];

    private static Dictionary<string, XElement> Named(XElement? of, string kind, string name)
    {
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in All(of, kind)) found.TryAdd(Attribute(element, name) ?? "", element);
        return found;
    }

    private static string? Attribute(XElement of, string name) => of.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>What each style of paragraphs says of their numbers, with the style that it is based on.</summary>
    public static Dictionary<string, (XElement? Numbered, string? Base)> Styles(XElement? root)
    {
        var found = new Dictionary<string, (XElement?, string?)>(StringComparer.Ordinal);
        foreach (var (id, style) in Named(root, "style", "styleId")) found[id] = (DocxText.Child(DocxText.Child(style, "pPr"), "numPr"), DocxText.Value(DocxText.Child(style, "basedOn")));
        return found;
    }
}
