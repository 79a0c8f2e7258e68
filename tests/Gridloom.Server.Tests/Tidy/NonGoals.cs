namespace Gridloom.Server.Tests.Tidy;

/// <summary>What Gridloom refuses to be stands in both READMEs, item for item and each with its reason: a translation must not lose one.</summary>
internal static class NonGoals
{
    public const string English = "README.md";
    public const string Chinese = "README.zh-CN.md";

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var (english, chinese) = (Items(tree, English), Items(tree, Chinese));
        if (english.Count != chinese.Count)
            yield return new(Chinese, 1, $"Lists {chinese.Count} non-goals, {English} {english.Count}.", "say the same in both languages.");
        foreach (var (path, item) in english.Select(i => (English, i)).Concat(chinese.Select(i => (Chinese, i))))
            if (!HasReason(item)) yield return new(path, 1, $"Gives no reason: {item}", "write **what** and, behind the decision, why.");
    }

    public static IReadOnlyList<string> Items(SourceTree tree, string path) => tree.Find(path) is { } page
        ? [.. DocPages.Section(page, "Non-goals", "不做的事").Where(l => l.StartsWith("- ", StringComparison.Ordinal))]
        : [];

    // "**What**: not built. Why." has two sentences at least behind the name.
    private static bool HasReason(string item) =>
        item.LastIndexOf("**", StringComparison.Ordinal) is > 4 and var end && item[end..].Split(['.', '。'], StringSplitOptions.RemoveEmptyEntries).Length >= 2;
}
