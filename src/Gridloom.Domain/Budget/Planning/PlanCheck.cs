using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>Something that a check of targets found (核对提示).</summary>
/// <param name="Project">Where, by name; blank for the document itself.</param>
/// <param name="Indicator">Blank where it is about the project.</param>
/// <param name="Blocks">True when the targets cannot be handed in with it.</param>
public sealed record PlanFinding(string Project, string Indicator, bool Blocks, Bilingual Text);

/// <summary>
/// Checks targets while they are written (编制核对): what must hold before they are handed in, and what should be looked at again. Sums and
/// words of a finished document are the figure auditor's business.
/// </summary>
public static class PlanCheck
{
    private static readonly string[] NotMore = ["投诉", "差错", "超期", "未注销", "违规", "事故", "返工", "退回", "故障", "成本"];

    /// <param name="year">The budget year.</param>
    /// <param name="economicCodes">支出经济分类科目, the name of each code; null where names are not asked for. Names never block.</param>
    public static IReadOnlyList<PlanFinding> Of(BudgetDocument document, int year, IReadOnlyDictionary<string, string>? economicCodes = null)
    {
        var found = new List<PlanFinding>();
        if (document.Projects.Count == 0 && document.WholeUnit is null) found.Add(new("", "", true, new("还没有项目。", "There is no project yet.")));
        foreach (var name in document.Projects.Where(project => !project.Masked).GroupBy(project => project.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            found.Add(new(name.Key, "", true, new("两个项目同名。", "Two projects have one name.")));
        foreach (var project in document.Projects.Where(project => !project.Masked))
        {
            found.AddRange(Money(project).Concat(Dates(project, year)).Concat(Sentences(project, year)).Select(finding => finding with { Project = project.Name }));
            found.AddRange(Rows(project.Indicators, PlanLevels.Of(document.Template, wholeUnit: false).Count > 0).Select(finding => finding with { Project = project.Name }));
        }
        if (document.WholeUnit is { } whole)
            found.AddRange(Rows(whole.Indicators, asked: true).Concat(Tasks(whole)).Select(finding => finding with { Project = WholeUnit.Name }));
        found.AddRange(AccountCheck.Of(document, economicCodes));
        return found;
    }

    private static IEnumerable<PlanFinding> Money(BudgetProject project)
    {
        var a = project.Amounts;
        if (a.Total is { } total && total.Fen < a.ThisYear.Fen) yield return Must(new("本年度金额大于项目总金额。", "The year's amount is more than the total."));
        if (a.Fiscal is { } fiscal && fiscal.Fen + (a.FiscalAccount?.Fen ?? 0) + (a.Other?.Fen ?? 0) is var sum && sum != a.ThisYear.Fen && sum != a.Total?.Fen)
            yield return Look(new("各资金来源之和既不等于本年度金额，也不等于项目总金额。", "The sources of the money add up neither to the year's amount nor to the total."));
        if (project.Purchases.Sum(item => item.Amount.Fen) > a.ThisYear.Fen) yield return Must(new("采购项目之和大于本年度金额。", "The purchases are more than the year's amount."));
        if (project.Plan is not { } plan) yield break;
        if (plan.Quarters.Zip(plan.Quarters.Skip(1)).Any(two => two.Second.Fen < two.First.Fen)) yield return Must(new("季度支付是累计数，后一季度不能少于前一季度。", "Quarterly payments are added up; none can be less than the one before."));
        if (plan.Fourth.Fen != a.ThisYear.Fen) yield return Must(new("第四季度累计支付不等于本年度金额。", "The fourth quarter's payments are not the year's amount."));
    }

    private static IEnumerable<PlanFinding> Dates(BudgetProject project, int year)
    {
        if (project.End < project.Start) yield return Must(new("计划完成日期早于开始日期。", "The plan ends before it begins."));
        else if (project.Start?.Year > year || project.End?.Year < year) yield return Look(new($"起止日期不在 {year} 年。", $"The plan lies outside {year}."));
    }

    /// <summary>A sentence that was copied from the year before.</summary>
    private static IEnumerable<PlanFinding> Sentences(BudgetProject project, int year)
    {
        var t = project.Texts;
        if ((t.Overview + t.Purpose + t.Calculation + t.TermGoal + t.YearGoal).Contains($"{year - 1}年", StringComparison.Ordinal))
            yield return Look(new($"文字里写着 {year - 1} 年，照抄时请改。", $"The sentences name {year - 1}; mend them when they were copied."));
    }

    private static IEnumerable<PlanFinding> Tasks(WholeUnit whole)
    {
        foreach (var task in whole.Tasks.Where(task => task.Total.Fen != task.Fiscal.Fen + task.Other.Fen))
            yield return Look(new($"任务“{task.Name}”的总额不等于财政拨款加其他资金。", $"The total of the task “{task.Name}” is not its fiscal and other money."));
    }

    /// <param name="asked">True when the form asks for indicators.</param>
    private static IEnumerable<PlanFinding> Rows(IReadOnlyList<BudgetIndicator> rows, bool asked)
    {
        if (rows.Count == 0 && asked) yield return Must(new("还没有绩效指标。", "There are no indicators yet."));
        foreach (var row in rows)
            foreach (var finding in Row(row))
                yield return finding with { Indicator = row.Name };
        foreach (var same in rows.Where(row => !IsNone(row)).GroupBy(row => (row.Level2, row.Name)).Where(same => same.Count() > 1))
            yield return Must(new("同一个二级指标下有两个同名指标。", "Two indicators of one level have one name.")) with { Indicator = same.Key.Name };
        foreach (var (word, name, english) in new[] { ("产出", "产出指标", "outputs"), ("效", "效益指标", "benefits"), ("满意", "满意度指标", "satisfaction") })
            if (rows.Count > 0 && !rows.Any(row => (row.Level1 + row.Level2).Contains(word, StringComparison.Ordinal)))
                yield return Look(new($"没有{name}。", $"There is no indicator of {english}."));
    }

    private static IEnumerable<PlanFinding> Row(BudgetIndicator row)
    {
        if (IsNone(row)) yield break;
        if (row.Target.Length == 0) yield return Must(new("没有写目标值。", "The target is blank."));
        var target = Target.Read(row.Target, row.CycleTarget);
        if (row.Level2.Contains("数量", StringComparison.Ordinal) && target is Target.Qualitative && row.Target.Length > 0) yield return Look(new("数量指标的目标值不是一个数。", "The target of a quantity is no number."));
        if (target is Target.Measured { Comparator: TargetComparator.AtLeast or TargetComparator.MoreThan } && Array.Exists(NotMore, word => row.Name.Contains(word, StringComparison.Ordinal)))
            yield return Look(new("这样的指标一般越少越好，方向可能写反。", "Less of this is usually better; the direction may be wrong."));
        if (target is Target.Measured { Unit: "%", Number: > 100, Comparator: not TargetComparator.AtMost }) yield return Look(new("目标值超过 100 %。", "The target is more than 100 %."));
    }

    private static bool IsNone(BudgetIndicator row) => row.Name == "不适用" || row.Target == "不适用";

    private static PlanFinding Must(Bilingual text) => new("", "", true, text);

    private static PlanFinding Look(Bilingual text) => new("", "", false, text);
}
