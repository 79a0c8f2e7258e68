namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Lines with codes, of which one that begins with another stands below it (编码层级), in the order of their codes.</summary>
internal static class CodeTree
{
    public static CodeTree<FunctionLine> Of(IEnumerable<FunctionLine> lines) => new(lines, line => line.Code);

    public static CodeTree<PurchaseLine> Of(IEnumerable<PurchaseLine> lines) => new(lines, line => line.Code);
}

internal sealed class CodeTree<T>
{
    private readonly Func<T, string> code;
    private readonly List<T> lines;

    public CodeTree(IEnumerable<T> lines, Func<T, string> code) => (this.code, this.lines) = (code, [.. lines.OrderBy(code, StringComparer.Ordinal)]);

    /// <summary>Each line with its own money and that of all below it.</summary>
    public IEnumerable<(T Line, long Sum)> Sums(Func<T, long> own)
    {
        for (var at = 0; at < lines.Count; at++) yield return (lines[at], own(lines[at]) + Below(at).Sum(below => own(lines[below])));
    }

    /// <summary>Lines with money of their own, and those above such.</summary>
    public IReadOnlyList<T> Kept(Func<T, bool> hasMoney) =>
        [.. lines.Where((line, at) => hasMoney(line) || Below(at).Any(below => hasMoney(lines[below])))];

    /// <summary>True when other lines stand below this one.</summary>
    public bool IsAbove(T line) => lines.Exists(other => StandsBelow(other, line));

    // In the order of their codes, what stands below a line follows it.
    private IEnumerable<int> Below(int above)
    {
        for (var at = above + 1; at < lines.Count && code(lines[at]).StartsWith(code(lines[above]), StringComparison.Ordinal); at++)
            if (StandsBelow(lines[at], lines[above])) yield return at;
    }

    private bool StandsBelow(T line, T above) => code(line).Length > code(above).Length && code(line).StartsWith(code(above), StringComparison.Ordinal);
}
