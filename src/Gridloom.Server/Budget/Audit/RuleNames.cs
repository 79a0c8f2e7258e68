using System.Collections.Frozen;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Audit;

/// <summary>What people call the rules of the figure auditor (规则名称). A name says what is compared, so that it fits what holds and what does not.</summary>
internal static class RuleNames
{
    public static readonly IReadOnlyList<(string Rule, string Chinese, string English)> All =
    [
        ("table-total", "表内合计", "Total of a table"),
        ("row-total", "表内横向合计", "Sum across a row"),
        ("code-parent", "科目上下级", "Account and those below it"),
        ("code-name", "科目编码与名称", "Account code and name"),
        ("code-twice", "科目编码重复", "Account code that stands twice"),
        ("change-row", "增减变化", "Change against the year before"),
        ("execution-rate", "表内比率", "Rate in a table"),
        ("tables-agree", "表间勾稽", "One table against another"),
        ("reserve-share", "预算准备金比例", "Share of the reserve"),
        ("same-amount", "同一科目金额", "Amounts of one account"),
        ("text-table", "正文与表格", "Text against table"),
        ("project-count", "项目个数", "Number of projects"),
        ("money-unit", "金额单位", "Unit of money"),
        ("parts-total", "合计与明细", "Sum and its parts"),
        ("listed-total", "总额与分段列项", "Sum and the paragraphs below"),
        ("told-twice", "同一事项前后", "One thing told twice"),
        ("detail-total", "测算明细", "Details of an amount"),
        ("growth-rate", "增减幅度", "Rate of change"),
        ("growth-amount", "增减额", "Amount of change"),
        ("share-of-total", "占比", "Share of the whole"),
        ("completion-rate", "完成率", "Share of the plan that was done"),
        ("growth-direction", "增减方向", "Direction of change"),
        ("printed-calculation", "单价乘数量", "Price times quantity"),
        ("contract-share", "合同款项比例", "Share of a contract"),
        ("shares-whole", "各期款项合计", "Payments and the whole contract"),
        ("per-period", "按月按次推算", "So much a month or each time"),
        ("estimate", "分段测算", "Estimate in periods"),
        ("rate-recomputed", "比率复算", "Rate and its two numbers"),
        ("funnel", "逐步递减", "Later steps against earlier ones"),
        ("count-total", "数量与明细", "Number and its parts"),
        ("count-detail", "测算数量与指标", "Number in a calculation"),
        ("count-listed", "列举个数", "Number of things listed"),
        ("form-amounts", "表单金额", "Amounts of a form"),
        ("cumulative-plan", "累计支出计划", "Cumulative plan"),
        ("date-impossible", "日期", "Date"),
        ("date-order", "起止日期先后", "Order of dates"),
        ("period-year", "期间与年度", "Period and year"),
        ("year-impossible", "年份", "Year"),
        ("two-periods", "期限前后一致", "One length of time"),
        ("goal-target", "目标与指标一致", "Goal and indicator"),
        ("frequency-target", "频次与次数", "How often and how many"),
        ("indicator-level", "指标层级", "Level of an indicator"),
        ("indicator-level-name", "指标名称与层级", "Name and level of an indicator"),
        ("indicator-repeated", "指标重复", "Indicator that is repeated"),
        ("indicator-levels-differ", "同一指标的层级", "Levels of one indicator"),
        ("target-not-number", "指标值应为数字", "Target that should be a number"),
        ("target-direction", "指标值方向", "Direction of a target"),
        ("target-kind", "指标值类别", "Kind of a target"),
        ("target-unit", "指标值单位", "Unit of a target"),
        ("target-missing", "指标值缺漏", "Target that is missing"),
        ("satisfaction-neutral", "满意度口径", "What counts as satisfied"),
        ("formula-brackets", "公式括号", "Brackets of a formula"),
        ("formula-numerator", "公式分子", "Numerator of a formula"),
        ("staffing", "岗位与人员", "Posts and people"),
        ("personal-data", "个人信息", "Personal data"),
        ("doubled-words", "叠字", "Doubled words"),
        ("district-name", "区名", "Name of a district"),
        ("unit-name", "单位名称", "Name of a unit"),
        ("citation", "引文", "Citation"),
        ("list-number", "编号顺序", "Order of numbers"),
        ("table-missing", "目录所列表格", "Tables that the contents name"),
        ("unfinished", "未核对完", "Not finished"),
    ];

    private static readonly FrozenDictionary<string, (string Chinese, string English)> Of = All.ToFrozenDictionary(n => n.Rule, n => (n.Chinese, n.English), StringComparer.Ordinal);

    /// <summary>In the reader's language.</summary>
    public static string In(Words words, string rule) => Of.TryGetValue(rule, out var name) ? words.InEnglish ? name.English : name.Chinese : rule;
}
