using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Gridloom.Server.Budget.Files;

/// <summary>
/// Counts the paragraphs of a document's lists (自动编号): a file keeps no "一、" that Word writes by itself, and a reader sees it all the same.
/// Paragraphs must be asked for in the order of the document, each once.
/// </summary>
internal sealed class DocxNumbering(IReadOnlyDictionary<string, NumberedList> lists, IReadOnlyDictionary<string, (XElement? Numbered, string? Base)> styles)
{
    private const int Levels = 9;
    private const int DeepestStyle = 20;

    /// <summary>Of a document without lists.</summary>
    public static DocxNumbering None { get; } = new(new Dictionary<string, NumberedList>(StringComparer.Ordinal), new Dictionary<string, (XElement?, string?)>(StringComparer.Ordinal));

    // The last number of each level; null before its first.
    private readonly Dictionary<string, int?[]> counted = new(StringComparer.Ordinal);
    private readonly HashSet<(string, int)> begun = [];

    /// <summary>What stands before the paragraph's own words, with a space behind where they would run together; empty when it has no number.</summary>
    public string Of(XElement paragraph)
    {
        if (lists.Count == 0 || Named(paragraph) is not ({ } id, var depth) || !lists.TryGetValue(id, out var list) || !list.Levels.TryGetValue(depth, out var level)) return "";
        var numbers = Count(id, list, depth);
        if (level.Kind == "bullet") return "• ";
        var mark = Text(list, level, numbers);
        return mark.Length == 0 || !level.Gap || mark[^1] is '、' or '）' or '：' or '．' ? mark : mark + " ";
    }

    // A paragraph's own list goes before that of its style; the list 0 takes a style's away.
    private (string? List, int Level) Named(XElement paragraph)
    {
        var properties = DocxText.Child(paragraph, "pPr");
        var style = DocxText.Value(DocxText.Child(properties, "pStyle"));
        var own = DocxText.Child(properties, "numPr");
        var (list, level) = (Part(own, "numId"), Part(own, "ilvl"));
        for (var (at, depth) = (style, 0); at is not null && list is null && depth < DeepestStyle && styles.TryGetValue(at, out var said); at = said.Base, depth++)
        {
            list = Part(said.Numbered, "numId");
            level ??= Part(said.Numbered, "ilvl") ?? Linked(list, at);
        }

        return (list is null or "0" ? null : list, int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Levels ? number : 0);
    }

    private static string? Part(XElement? numbered, string kind) => DocxText.Value(DocxText.Child(numbered, kind));

    // A style names its list, and the list names the style at one of its levels.
    private string? Linked(string? list, string style) =>
        list is not null && lists.TryGetValue(list, out var of) && of.Levels.FirstOrDefault(l => l.Value.Style == style) is { Value: not null } level ? level.Key.ToString(CultureInfo.InvariantCulture) : null;

    private int?[] Count(string id, NumberedList list, int depth)
    {
        if (!counted.TryGetValue(list.Count, out var numbers)) counted[list.Count] = numbers = new int?[Levels];
        if (list.Starts.TryGetValue(depth, out var start) && begun.Add((id, depth))) numbers[depth] = start - 1;
        numbers[depth] = numbers[depth] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : list.Levels[depth].Start;
        for (var deeper = depth + 1; deeper < Levels; deeper++)
            if (list.Levels.GetValueOrDefault(deeper)?.Restart is not { } restart || depth < restart) numbers[deeper] = null;
        return numbers;
    }

    private static string Text(NumberedList list, NumberedLevel level, int?[] numbers)
    {
        var text = new StringBuilder(level.Text);
        for (var at = 0; at < Levels; at++)
            if (list.Levels.TryGetValue(at, out var of)) text.Replace(FormattableString.Invariant($"%{at + 1}"), NumberFormats.Write(numbers[at] ?? of.Start, level.Legal ? "decimal" : of.Kind));
        return text.ToString();
    }
}
