using System.Globalization;

namespace Gridloom.Domain.Budget.Planning;

/// <summary>The fields of targets with their labels in the words of the forms (表内字段), for comparing versions.</summary>
internal static class PlanFields
{
    public static IReadOnlyList<(string Label, string Value)> OfDocument(BudgetDocument document) =>
        [("单位", document.Unit), ("预算年度", document.Year?.ToString(CultureInfo.InvariantCulture) ?? "")];

    public static IReadOnlyList<(string Label, string Value)> OfProject(BudgetProject project) =>
    [
        ("项目名称", project.Name), ("主管单位", project.Unit), ("项目类型", project.Kind), ("项目属性", project.Attribute), ("资金用途", project.FundsUse),
        ("计划开始日期", Day(project.Start)), ("计划完成日期", Day(project.End)),
        .. OfAmounts(project.Amounts),
        .. (project.Plan?.Quarters ?? []).Select((quarter, at) => ($"第{"一二三四"[at]}季度累计支付", quarter.Printed)),
        ("采购项目", string.Join('；', project.Purchases.Select(item => $"{item.Name} {item.Amount.Printed}"))),
        ("项目概况", project.Texts.Overview), ("项目用途", project.Texts.Purpose), ("采购品目", project.Texts.Goods), ("测算明细", project.Texts.Calculation),
        ("项目总(中期)目标", project.Texts.TermGoal), ("年度绩效目标", project.Texts.YearGoal), ("整体完成情况", project.Texts.Outcome),
        ("存在的问题", project.Texts.Troubles), ("整改情况", project.Texts.Remedies),
    ];

    public static IReadOnlyList<(string Label, string Value)> OfWholeUnit(WholeUnit? whole) => whole is null ? [] :
    [
        ("主管部门", whole.Department), ("年度总体目标", whole.Goal),
        .. whole.Tasks.Select((task, at) => ($"任务{(at + 1).ToString(CultureInfo.InvariantCulture)}", $"{task.Name} {task.Total.Printed}（财政拨款 {task.Fiscal.Printed}，其他资金 {task.Other.Printed}）{task.Content}")),
    ];

    public static IReadOnlyList<(string Label, string Value)> OfIndicator(BudgetIndicator row) =>
    [
        ("一级指标", row.Level1), ("二级指标", row.Level2), ("指标内容", row.Name), ("目标值", row.Target), ("目标值来源", row.TargetSource ?? ""),
        ("实施周期指标值", row.CycleTarget ?? ""), ("权重", row.Weight?.ToString("0.##", CultureInfo.InvariantCulture) ?? ""), ("完成情况", row.Actual ?? ""),
    ];

    private static IEnumerable<(string Label, string Value)> OfAmounts(ProjectAmounts amounts) =>
    [
        ("项目总金额", Text(amounts.Total)), ("本年度金额", amounts.ThisYear.Printed), ("财政拨款", Text(amounts.Fiscal)), ("财政专户拨款", Text(amounts.FiscalAccount)),
        ("其他资金", Text(amounts.Other)), ("转移支付", Text(amounts.CentralTransfer)), ("政府购买服务", Text(amounts.GovernmentPurchase)),
        ("固定资产采购", Text(amounts.FixedAssets)), ("实际支出", Text(amounts.Spent)),
    ];

    private static string Text(BudgetAmount? amount) => amount?.Printed ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
