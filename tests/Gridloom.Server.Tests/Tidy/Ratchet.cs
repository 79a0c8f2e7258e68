using System.Globalization;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>How long something is: a function or a file.</summary>
internal sealed record Measured(string Subject, string Path, int Line, int Lines);

/// <summary>
/// What is longer than the limit stands in <c>ratchet.txt</c> with its length, one a line: <c>function PATH TYPE.NAME LINES</c> or
/// <c>file PATH LINES</c>. The list may only shrink: an entry that is no longer needed, or larger than the truth, fails as well.
/// </summary>
internal static class Ratchet
{
    public const string Path = Modules.ServerTests + "Tidy/ratchet.txt";

    private sealed record Entry(int Line, string Kind, string Subject, int Lines);

    public static IEnumerable<Violation> Check(SourceTree tree, string kind, IEnumerable<Measured> measured, int limit)
    {
        var entries = Read(tree).Where(e => e.Kind == kind).ToList();
        // Overloads share a name, and their entry is the longest one's.
        var longest = measured.GroupBy(m => m.Subject).Select(g => g.MaxBy(m => m.Lines)!).ToDictionary(m => m.Subject);
        return entries.SelectMany(e => Judge(e, longest.GetValueOrDefault(e.Subject), limit))
            .Concat(longest.Values.Where(m => m.Lines > limit && entries.All(e => e.Subject != m.Subject)).Select(m => TooLong(kind, m, limit)));
    }

    /// <summary>A line that no rule reads would be an entry that protects nothing.</summary>
    public static IEnumerable<Violation> Malformed(SourceTree tree) =>
        from line in Written(tree)
        where Parse(line) is null
        select new Violation(Path, line.Number, $"'{line.Text}' is no entry.", "write `function PATH TYPE.NAME LINES` or `file PATH LINES`.");

    private static Violation TooLong(string kind, Measured it, int limit) =>
        new(it.Path, it.Line, $"{it.Subject} has {it.Lines} lines; a {kind} may have {limit}.", "split it along its thoughts; ratchet.txt takes no new entries.");

    private static IEnumerable<Violation> Judge(Entry entry, Measured? now, int limit)
    {
        if (now is null) yield return new(Path, entry.Line, $"{entry.Subject} is gone.", "remove the entry.");
        else if (now.Lines <= limit) yield return new(Path, entry.Line, $"{entry.Subject} has {now.Lines} lines and needs no entry.", "remove the entry.");
        else if (now.Lines < entry.Lines) yield return new(Path, entry.Line, $"{entry.Subject} has {now.Lines} lines, no longer {entry.Lines}.", $"lower the entry to {now.Lines}.");
        else if (now.Lines > entry.Lines) yield return new(now.Path, now.Line, $"{entry.Subject} grew from {entry.Lines} to {now.Lines} lines.", "make it shorter; the list only shrinks.");
    }

    private static IEnumerable<Entry> Read(SourceTree tree) => Written(tree).Select(Parse).OfType<Entry>();

    private static IEnumerable<(int Number, string Text)> Written(SourceTree tree) =>
        tree.Find(Path)?.Lines.Where(l => l.Text.Length > 0 && !l.Text.StartsWith('#')) ?? [];

    private static Entry? Parse((int Number, string Text) line)
    {
        var parts = line.Text.Split(' ');
        return parts is ["function", _, _, _] or ["file", _, _] && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            ? new Entry(line.Number, parts[0], string.Join(' ', parts[1..^1]), lines)
            : null;
    }
}
