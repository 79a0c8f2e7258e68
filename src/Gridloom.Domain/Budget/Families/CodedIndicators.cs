using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Reads the indicators that stand in one cell (绩效指标): <c>1、1-产出指标:11-数量指标;名称;实施周期指标值:…;年度指标值:…。2、…</c>.
/// Colons and semicolons are used for one another.
/// </summary>
internal static partial class CodedIndicators
{
    public const string Year = "年度指标值";

    private const string Cycle = "实施周期指标值", Separators = ":;：；";

    private static readonly char[] Ends = [':', ';', '：', '；', '。', ' ', '\n'];

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["1"] = "产出指标", ["2"] = "效益指标", ["3"] = "满意度指标",
        ["11"] = "数量指标", ["12"] = "质量指标", ["13"] = "时效指标", ["14"] = "成本指标",
        ["21"] = "经济效益", ["22"] = "社会效益", ["23"] = "生态效益", ["24"] = "可持续影响", ["31"] = "服务对象满意度",
    };

    /// <summary>The indicators in one text, as <see cref="Read"/> reads them.</summary>
    public static string Write(IReadOnlyList<BudgetIndicator> rows) => string.Concat(rows.Select((row, index) =>
        FormattableString.Invariant($"{index + 1}、{CodeOf(row.Level1)}-{row.Level1}:{CodeOf(row.Level2)}-{row.Level2};{row.Name};{Cycle}:{row.CycleTarget};{Year}:{row.Target}。")));

    private static string CodeOf(string level) => Codes.FirstOrDefault(code => code.Value == level).Key ?? throw new ShapeDiffers(level);

    public static IReadOnlyList<BudgetIndicator> Read(string cell, FormPlace place, FormFaults faults)
    {
        var read = new List<BudgetIndicator>();
        var heads = Head().Matches(cell).ToList();
        if (heads.Count == 0 || heads[0].Index > 0) faults.Add(place, BudgetProblems.RowFitsNothing(cell));
        foreach (var (index, head) in heads.Index())
        {
            var end = index + 1 < heads.Count ? heads[index + 1].Index : cell.Length;
            var number = FormattableString.Invariant($"{index + 1}");
            if (head.Groups["number"].Value != number) faults.Add(place, ReadingProblems.NumberOutOfOrder(index + 1, head.Groups["number"].Value));
            CheckCodes(head, place, faults);
            if (ReadItem(head, cell[(head.Index + head.Length)..end]) is { } item) read.Add(item);
            else faults.Add(place, ReadingProblems.ItemUnreadable(int.Parse(number, CultureInfo.InvariantCulture), head.Value));
        }
        return read;
    }

    /// <summary>That a second level stands under the wrong first one is the auditor's finding; that a code is not its name's is not understood.</summary>
    private static void CheckCodes(Match head, FormPlace place, FormFaults faults)
    {
        foreach (var (code, name) in new[] { ("code1", "level1"), ("code2", "level2") })
            if (Codes.GetValueOrDefault(head.Groups[code].Value) != head.Groups[name].Value)
                faults.Add(place, ReadingProblems.CodeUnknown(head.Groups[code].Value, head.Groups[name].Value));
    }

    private static BudgetIndicator? ReadItem(Match head, string body)
    {
        var (cycle, year) = (body.IndexOf(Cycle, StringComparison.Ordinal), body.IndexOf(Year, StringComparison.Ordinal));
        if (cycle <= 0 || year < cycle || cycle != body.LastIndexOf(Cycle, StringComparison.Ordinal) || year != body.LastIndexOf(Year, StringComparison.Ordinal)) return null;
        var (name, forCycle, forYear) = (body[..cycle], body[(cycle + Cycle.Length)..year], body[(year + Year.Length)..]);
        if (!IsLed(forCycle) || !IsLed(forYear)) return null;
        var target = Trimmed(forYear[1..]);
        if (Trimmed(name).Length == 0 || target.Length == 0) return null;
        return new(head.Groups["level1"].Value, head.Groups["level2"].Value, Trimmed(name), target)
        {
            Code = head.Groups["code2"].Value,
            CycleTarget = Trimmed(forCycle[1..]),
        };
    }

    private static bool IsLed(string value) => value.Length > 0 && Separators.Contains(value[0], StringComparison.Ordinal);

    private static string Trimmed(string value) => Prose.OneLine(value.Trim(Ends));

    [GeneratedRegex("(?<number>[0-9]{1,3})、(?<code1>[0-9])-(?<level1>[^:;：；、-]{2,8})[:;：；](?<code2>[0-9]{2})-(?<level2>[^:;：；、-]{2,8})[:;：；]", RegexOptions.NonBacktracking)]
    private static partial Regex Head();
}
