using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Asks whether the facts of a unit budget agree where two of them tell the same money (单位预算核对).</summary>
public static class AccountCheck
{
    /// <summary>预算准备金 is at most so many percent of what projects spend.</summary>
    public const int ReserveMostPercent = 5;

    // Amounts are printed to 0.01 万元.
    private const long HalfPrinted = 5_000;

    /// <summary>By how much a sum of so many printed amounts may miss, in 分.</summary>
    public static long Rounding(int lines) => HalfPrinted * lines;

    /// <param name="official">The names of the codes by economy; null where nobody asks for names.</param>
    public static IEnumerable<PlanFinding> Of(BudgetDocument document, IReadOnlyDictionary<string, string>? official)
    {
        if (document.UnitBudget is not { IsBlank: false } budget) return [];
        return [.. Totals(budget).Concat(Splits(budget)).Concat(FundsSpent(budget)).Concat(Forms(document, budget)).Concat(Names(budget, official ?? new Dictionary<string, string>())).Select(finding => finding with { Project = UnitBudget.Title })];
    }

    private static IEnumerable<PlanFinding> Totals(UnitBudget budget)
    {
        if (budget.Income.Total != budget.SpendingFen)
            yield return Differ(("收入总计", "total income", budget.Income.Total), ("支出总计", "total spending", budget.SpendingFen), 0);
        var (reserve, projects) = (budget.Projects.Where(line => line.Name == ProjectLine.Reserve).Sum(line => line.Money.Total), budget.ProjectMoney.Total);
        if (reserve > projects / 100 * ReserveMostPercent)
            yield return Must(new($"预算准备金 {Print(reserve)} 万元，超过项目支出的 {ReserveMostPercent} %。", $"The reserve of {Print(reserve)} is more than {ReserveMostPercent} % of what projects spend."));
    }

    /// <summary>By function and by economy, by function and by project: the same money twice.</summary>
    private static IEnumerable<PlanFinding> Splits(UnitBudget budget)
    {
        var (basics, projects, functions) = (budget.BasicMoney, budget.ProjectMoney, budget.Functions);
        (string Chinese, string English, long ByFunction, long Otherwise)[] pairs =
        [
            ("一般公共预算基本支出", "Basic spending out of the general budget", functions.Sum(line => line.General.Basic), basics[Fund.Basic]),
            ("一般公共预算项目支出", "Project spending out of the general budget", functions.Sum(line => line.General.Project), projects.Of(Funds.General)),
            ("政府性基金基本支出", "Basic spending out of government funds", functions.Sum(line => line.GovernmentFund.Basic), basics[Fund.GovernmentFund]),
            ("政府性基金项目支出", "Project spending out of government funds", functions.Sum(line => line.GovernmentFund.Project), projects[Fund.GovernmentFund]),
            ("国有资本经营预算基本支出", "Basic spending out of state capital", functions.Sum(line => line.StateCapital.Basic), basics[Fund.StateCapital]),
            ("国有资本经营预算项目支出", "Project spending out of state capital", functions.Sum(line => line.StateCapital.Project), projects[Fund.StateCapital]),
            ("其他资金支出", "Spending out of other money", functions.Sum(line => line.OtherFen), basics.Of(Funds.Unappropriated) + projects.Of(Funds.Unappropriated)),
        ];
        var rounding = Rounding(functions.Count + budget.Basics.Count + budget.Projects.Count);
        foreach (var (chinese, english, one, other) in pairs.Where(pair => pair.ByFunction != pair.Otherwise))
            yield return Differ(($"{chinese}按功能分类合计", $"{english} by function", one), ("按经济分类或项目合计", "by economy or project", other), rounding);
    }

    private static IEnumerable<PlanFinding> FundsSpent(UnitBudget budget)
    {
        var spent = FundMoney.Sum([budget.BasicMoney, budget.ProjectMoney]);
        foreach (var fund in Funds.All.Where(fund => spent[fund] > budget.Income[fund] + Rounding(budget.Basics.Count + budget.Projects.Count)))
            yield return Must(new($"“{Funds.NameOf(fund)}”支出 {Print(spent[fund])} 万元，多于收入 {Print(budget.Income[fund])} 万元。", $"Of “{Funds.NameOf(fund)}”, {Print(spent[fund])} is spent and {Print(budget.Income[fund])} comes in."));
        foreach (var line in budget.Projects.Where(line => line.Start is null))
            yield return Look(new($"“{line.Name}”没有写执行时间。", $"The project class “{line.Name}” has no period."));
    }

    private static IEnumerable<PlanFinding> Forms(BudgetDocument document, UnitBudget budget)
    {
        var (forms, projects) = (document.ThisYearFen, budget.ProjectMoney.Total);
        if (forms > projects) yield return Must(new($"项目申报表合计 {Print(forms)} 万元，多于项目支出 {Print(projects)} 万元。", $"The project forms sum up to {Print(forms)}, more than the project spending of {Print(projects)}."));
        else if (forms < projects) yield return Look(new($"项目申报表合计 {Print(forms)} 万元，少于项目支出 {Print(projects)} 万元：有的项目没有申报表。", $"The project forms sum up to {Print(forms)}, less than the project spending of {Print(projects)}: some projects have no form."));
        var bought = document.Projects.SelectMany(project => project.Purchases).Sum(item => item.Amount.Fen);
        if (bought > budget.PurchaseFen) yield return Look(new($"各项目的采购合计 {Print(bought)} 万元，多于政府采购 {Print(budget.PurchaseFen)} 万元。", $"What the projects buy, {Print(bought)}, is more than the purchases of {Print(budget.PurchaseFen)}."));
        if (document.WholeUnit is { Tasks.Count: > 0 } whole && whole.TotalFen != budget.SpendingFen)
            yield return Look(new($"年度主要任务合计 {Print(whole.TotalFen)} 万元，支出总计 {Print(budget.SpendingFen)} 万元。", $"The main tasks sum up to {Print(whole.TotalFen)}, and total spending is {Print(budget.SpendingFen)}."));
    }

    private static IEnumerable<PlanFinding> Names(UnitBudget budget, IReadOnlyDictionary<string, string> official)
    {
        var known = official.Where(entry => entry.Key.Length == 5).Select(entry => entry.Key[..3] + Prose.Label(entry.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var line in budget.Basics.Where(line => known.Count > 0 && !known.Contains(line.Class + Prose.Label(line.Name))))
            yield return Look(new($"经济分类“{EconomicClass.Find(line.Class)?.Name}”下没有“{line.Name}”。", $"The official list has no “{line.Name}” under class {line.Class}."));
        foreach (var code in budget.Functions.SelectMany(line => new[] { 3, 5 }.Where(length => length < line.Code.Length).Select(length => line.Code[..length])).Distinct(StringComparer.Ordinal))
            if (!budget.Functions.Any(line => line.Code == code)) yield return Look(new($"功能分类缺少上级科目 {code}。", $"The account {code} is missing above others."));
    }

    /// <param name="rounding">What is no more than this may come of rounding.</param>
    private static PlanFinding Differ((string Chinese, string English, long Fen) one, (string Chinese, string English, long Fen) other, long rounding)
    {
        var text = new Bilingual($"{one.Chinese} {Print(one.Fen)} 万元，{other.Chinese} {Print(other.Fen)} 万元。", $"{one.English}: {Print(one.Fen)}; {other.English}: {Print(other.Fen)}.");
        return Math.Abs(one.Fen - other.Fen) <= rounding ? Look(text) : Must(text);
    }

    private static string Print(long fen) => BudgetAmount.InWanYuan(fen);

    private static PlanFinding Must(Bilingual text) => new("", "", true, text);

    private static PlanFinding Look(Bilingual text) => new("", "", false, text);
}
