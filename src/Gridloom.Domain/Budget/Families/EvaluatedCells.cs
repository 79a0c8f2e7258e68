using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// The two cells that a self-evaluation has for each second level: 年度指标内容 with name and target, and 完成情况 (自评格). Several indicators of a level
/// stand in them one below the other, numbered.
/// </summary>
internal static partial class EvaluatedCells
{
    private const string None = "不适用", TargetSign = "；目标值：";

    public static (string Content, string Outcome) Write(IReadOnlyList<BudgetIndicator> rows) => rows switch
    {
        [] => ("", ""),
        [var one] => (Stated(one.Name, one.Target), one.Actual ?? ""),
        _ => (Numbered(rows.Select(row => Stated(row.Name, row.Target))), rows.All(row => row.Actual is null) ? "" : Numbered(rows.Select(row => row.Actual ?? ""))),
    };

    /// <param name="level">The first and the second level.</param>
    public static IEnumerable<BudgetIndicator> Read((string First, string Second) level, string content, string outcome)
    {
        if (content.Length == 0) return outcome.Length == 0 ? [] : throw new ShapeDiffers(outcome);
        var contents = Lines(content);
        var outcomes = outcome.Length == 0 ? [.. contents.Select(_ => "")] : Lines(outcome);
        return contents.Count > 1 && contents.Count == outcomes.Count
            ? contents.Zip(outcomes, (one, come) => ToIndicator(level, one, come))
            : [ToIndicator(level, Prose.OneLine(content), Prose.OneLine(outcome))];
    }

    public static BudgetIndicator ToIndicator((string First, string Second) level, string content, string? outcome)
    {
        var (name, target) = Split(content);
        return new(level.First, level.Second, Prose.OneLine(name), target) { Actual = outcome is { Length: > 0 } ? Prose.OneLine(outcome) : null };
    }

    /// <summary>True when the content says a number for a rate or a degree.</summary>
    public static bool IsStated(string content) => Rate().IsMatch(content);

    /// <summary>The shortest way to say both that is understood again.</summary>
    private static string Stated(string name, string target)
    {
        string[] ways = [name, $"{name}：{target}", $"{name}{target}", name + TargetSign + target];
        return Array.Find(ways, way => Split(way) == (name, target)) ?? throw new ShapeDiffers(name);
    }

    private static (string Name, string Target) Split(string content)
    {
        if (content == None) return (None, None);
        var at = content.LastIndexOf(TargetSign, StringComparison.Ordinal);
        if (at > 0) return (content[..at].TrimEnd(), content[(at + TargetSign.Length)..].TrimStart());
        var split = Rate().Match(content);
        return split.Success ? (split.Groups["name"].Value, split.Groups["target"].Value) : (content, "");
    }

    private static string Numbered(IEnumerable<string> lines) => string.Join('\n', lines.Select((line, index) => FormattableString.Invariant($"{index + 1}. {line}").TrimEnd()));

    /// <summary>What stands behind the numbers; nothing unless all lines are numbered in their order.</summary>
    private static List<string> Lines(string cell)
    {
        var lines = cell.Split('\n').Select((line, index) => Number().Match(line) is { Success: true } match
            && match.Groups["number"].Value == FormattableString.Invariant($"{index + 1}") ? match.Groups["rest"].Value : null).ToList();
        return lines.Contains(null) ? [] : [.. lines.OfType<string>()];
    }

    [GeneratedRegex("^(?<number>[0-9]{1,3})[.．、] ?(?<rest>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    /// <summary>A content that ends in a number for a rate or a degree: 宣传册派发覆盖率: 90%.</summary>
    [GeneratedRegex(@"^(?<name>.*?(率|度))\s*[:：]?\s*(达到|达|为)?\s*(?<target>[≥≤><＞＜]?\s*[0-9]+(\.[0-9]+)?[%％]?(以上|以下)?)[。；;]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();
}
