using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>Takes a text apart at its numbered items: 1. …；2. …, (一)…, ①… (分项).</summary>
internal static partial class Items
{
    /// <param name="Number">As printed, from 1.</param>
    /// <param name="Start">Behind its number.</param>
    /// <param name="End">Before the next item, or the text's end.</param>
    internal readonly record struct Item(int Number, int Mark, int Start, int End);

    /// <summary>The items in their printed order, whatever their numbers; of several ways of numbering the outermost. Fewer than two are none.</summary>
    public static List<Item> In(string plain)
    {
        var marks = Marks().Matches(plain).Select(m => (Kind: Kind(m), Number: Number(m), Mark: m.Groups["m"].Index, Start: m.Index + m.Length)).ToList();
        if (marks.Count == 0) return [];
        var kind = marks.GroupBy(m => m.Kind).Where(g => g.Count() > 1).OrderBy(g => g.First().Mark).Select(g => g.Key).FirstOrDefault(-1);
        var own = marks.FindAll(m => m.Kind == kind);
        return [.. own.Select((m, i) => new Item(m.Number, m.Mark, m.Start, i + 1 < own.Count ? own[i + 1].Mark : plain.Length))];
    }

    private static int Kind(Match mark) => mark.Groups["d"].Success ? 0 : mark.Groups["b"].Success ? 1 : mark.Groups["c"].Success ? 2 : mark.Groups["h"].Success ? 3 : 4;

    private static int Number(Match mark)
    {
        if (mark.Groups["o"] is { Success: true, Value: [var circled] }) return circled - '①' + 1;
        return Numerals.Read(((string[])["d", "b", "c", "h"]).Select(name => mark.Groups[name]).First(g => g.Success).Value);
    }

    // At the begin, or behind what ends an item; a number with a point and digits is no mark.
    [GeneratedRegex(@"(?:^|(?<=[。；;，,：:\s)“""]))(?<m>(?<d>\d{1,2})[.、．](?!\d)|\((?<b>\d{1,2})\)|\((?<c>[一二三四五六七八九十]{1,2})\)|(?<h>[一二三四五六七八九十]{1,2})、|(?<o>[①-⑳]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
