namespace Gridloom.Domain.Budget.Families;

/// <summary>How a form family is told from the text (辨认模板): by its titles and by labels that only it prints.</summary>
/// <param name="Titles">Cells that stand alone in their line.</param>
/// <param name="Labels">Cells of its tables.</param>
internal sealed record FamilyMarks(FormFamily Family, string[] Titles, string[] Labels)
{
    private static readonly FamilyMarks[] All =
    [
        new(FormFamily.LonghuaTargets, ["项目支出绩效目标表"], ["目标值来源", "固定资产采购金额", "项目总(中期)目标", "本年度项目金额(万元)"]),
        new(FormFamily.LonggangBudget, [LonggangBudgetReader.Title], ["任务名称", "三级指标", "金额合计"]),
        new(FormFamily.LonggangEvaluation, [SelfEvaluationReader.Title], ["预算支出执行率", "年度指标内容", "项目年度预算金额"]),
        new(FormFamily.FutianBudget, [FutianProjectForm.Title, FutianBudgetReader.UnitTitle], ["项目起止时间", "项目中期目标", "测算明细"]),
        new(FormFamily.HuangpuTargets, [HuangpuTargetsReader.Title], ["财政专户拨款", "项目名称(资金使用单位)"]),
    ];

    /// <summary>A cell as marks are compared: without the signs of a heading, and without the unit and year that a title begins with.</summary>
    public static string TitleOf(FormLine line)
    {
        if (!line.IsBlankFrom(1)) return "";
        var title = Prose.Label(line[0]).TrimStart('#').Trim('*');
        return title.EndsWith(SelfEvaluationReader.Title, StringComparison.Ordinal) ? SelfEvaluationReader.Title : title;
    }

    /// <summary>The family with most marks in the text. Two documents of different families in one file are none: one of them would be lost.</summary>
    public static Outcome<FormFamily> Tell(IReadOnlyList<FormLine> lines)
    {
        var titles = lines.Where(line => line[0].Length < 200).GroupBy(TitleOf).ToDictionary(group => group.Key, group => group.First());
        var labels = lines.SelectMany(line => line.Cells).Where(cell => cell.Length is > 0 and < 40).Select(Prose.Label).ToHashSet(StringComparer.Ordinal);
        var titled = All.Select(marks => (marks.Family, Line: Array.Find(marks.Titles, titles.ContainsKey))).Where(found => found.Line is not null).ToList();
        if (titled is [var one, var other, ..])
            return ReadingProblems.MixedFamilies((one.Family.Title, titles[one.Line!].Number), (other.Family.Title, titles[other.Line!].Number));

        var best = All.MaxBy(marks => marks.Titles.Count(titles.ContainsKey) + marks.Labels.Count(labels.Contains))!;
        return best.Titles.Any(titles.ContainsKey) || best.Labels.Any(labels.Contains)
            ? best.Family
            : ReadingProblems.Foreign(lines[0].Text, FormFamily.All.Select(family => family.Title));
    }
}
