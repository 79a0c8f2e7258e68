using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Reads 部门预算项目绩效自评表 as a street of Longgang published it: one row per project, with the year's content and what has come of it
/// for each second level. Merged cells shifted most rows; <see cref="SelfEvaluationRow"/> puts them back.
/// </summary>
internal static partial class SelfEvaluationReader
{
    public const string Template = "longgang-self-evaluation";
    public const string Title = "项目绩效自评表";

    private const string Annex = "附件", Money = "单位:万元", Content = "年度指标内容", Outcome = "完成情况";
    private const int HeadLines = 3;

    private static readonly string[] Head =
    [
        "序号", "单位名称", "项目名称", "项目年度预算金额", "实际支出金额", "预算支出执行率", "年初绩效目标", "绩效目标整体完成情况", "产出目标", "效益目标",
        "项目执行中存在的问题", "整改情况",
    ];

    private static readonly string[] SecondHead =
        ["合计", "其中:财政拨款", "非财政资金", "数量指标", "质量指标", "时效指标", "经济效益指标", "社会效益指标", "生态效益指标"];

    /// <summary>Null when anything was not understood.</summary>
    public static BudgetDocument? Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var all = FormPlace.Lines(lines[0].Number, lines[^1].Number);
        var title = lines.FirstOrDefault(line => FamilyMarks.TitleOf(line) == Title);
        if (title is null) faults.Add(all, ReadingProblems.MissingPart(Title));
        var year = title is null ? null : YearOf(title);
        if (title is not null && year is null) faults.Add(title.Place, BudgetProblems.MissingField("年度"));
        var head = FormLine.Find(lines, line => Labels(line) is ["序号", ..]);
        ReportForeign(head < 0 ? lines : [.. lines.Take(head)], title, faults);
        if (head < 0) faults.Add(all, ReadingProblems.HeadDiffers(string.Join('、', Head)));
        if (faults.Count > 0) return null;

        if (SelfEvaluationSheet.FindRows([.. lines.Skip(head)]) is { } whole) return new(whole[0].Unit, year, Template, whole);
        CheckHead([.. lines.Skip(head).Take(HeadLines)], faults);
        var rows = ReadRows([.. lines.Skip(head + HeadLines)], faults);
        if (rows.Count == 0 && faults.Count == 0) faults.Add(all, ReadingProblems.MissingPart("项目"));
        return faults.Count > 0 ? null : new(rows[0].Unit, year, Template, rows);
    }

    private static List<BudgetProject> ReadRows(List<FormLine> lines, FormFaults faults)
    {
        var read = new List<BudgetProject>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, line) in lines.Index())
        {
            if (line[0] != FormattableString.Invariant($"{index + 1}")) faults.Add(line.Place, ReadingProblems.NumberOutOfOrder(index + 1, line[0]));
            if (SelfEvaluationRow.Read(line, faults) is not { } project) continue;
            if (!first.TryAdd(project.Name, line.Number)) faults.Add(line.Place, BudgetProblems.DuplicateProject(project.Name, first[project.Name]));
            if (read.Count > 0 && read[0].Unit != project.Unit) faults.Add(line.Place, BudgetProblems.MixedUnits(project.Unit, read[0].Unit));
            read.Add(project);
        }
        return read;
    }

    private static void CheckHead(List<FormLine> lines, FormFaults faults)
    {
        Check(0, labels => labels.SequenceEqual(Head), Head);
        Check(1, labels => labels.SequenceEqual(SecondHead) || labels.SequenceEqual([.. SecondHead, "满意度指标"]), SecondHead);
        // The last pairs fell off the edge of some exports; what is left must still go on in pairs.
        Check(2, labels => labels is ["一般公共预算", "政府性基金", Content, ..] && labels.Skip(2).Index().All(at => at.Item == (at.Index % 2 == 0 ? Content : Outcome)),
            ["一般公共预算", "政府性基金", Content, Outcome, "……"]);

        void Check(int at, Predicate<List<string>> holds, string[] expected)
        {
            if (at < lines.Count && holds(Labels(lines[at]))) return;
            faults.Add(lines[Math.Min(at, lines.Count - 1)].Place, ReadingProblems.HeadDiffers(string.Join('、', expected)));
        }
    }

    private static void ReportForeign(IReadOnlyList<FormLine> lines, FormLine? title, FormFaults faults) => ForeignText.Report(
        lines.Where(line => line != title && Prose.Label(line.Text) is var label && label != Money && !IsAnnex(label)), faults);

    private static bool IsAnnex(string label) => label.StartsWith(Annex, StringComparison.Ordinal) && label[Annex.Length..].All(c => char.IsAsciiDigit(c) || c == ':');

    private static List<string> Labels(FormLine line) => [.. FilledCell.Of(line).Select(cell => cell.Label)];

    private static int? YearOf(FormLine title) =>
        YearText().Match(title.Text) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^#* ?(?<year>[0-9]{4}) ?年", RegexOptions.NonBacktracking)]
    private static partial Regex YearText();
}
