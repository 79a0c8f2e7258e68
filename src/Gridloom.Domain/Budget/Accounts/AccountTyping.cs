using System.Globalization;
using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Domain.Budget.Accounts;

/// <summary>The lists of a unit budget as text that a spreadsheet takes and gives (各表的填写文字): columns that nobody fills are left out.</summary>
internal static class AccountTyping
{
    private const int Always = 2;

    public static string Printed(long fen) => fen == 0 ? "" : BudgetAmount.InWanYuan(fen);

    public static IEnumerable<KeyValuePair<string, string>> Lists(UnitBudget budget, IReadOnlyDictionary<string, string> official) =>
    [
        new(AccountInput.Functions, Text(["科目编码", "科目名称", "基本支出", "项目支出", "基金基本支出", "基金项目支出", "国资基本支出", "国资项目支出", "其他资金"], budget.Functions.Select(Cells))),
        new(AccountInput.Basics, Text(["科目编码", "科目名称", "一般公共预算拨款", .. Funds.OfBasics.Skip(1).Select(Funds.NameOf)], Basics(budget, official))),
        new(AccountInput.Projects, Text(["项目类别", "项目名称", .. Funds.OfProjects.Select(Funds.NameOf), "开始日期", "完成日期"], budget.Projects.Select(Cells))),
        new(AccountInput.Transfers, Text(["科目编码", "科目名称", "项目名称", "项目金额"], budget.Transfers.Select(line => (string[])[line.Code, line.Name, line.Project, Printed(line.Fen)]))),
        new(AccountInput.Purchases, Text(["编号", "采购品目", "金额"], budget.Purchases.Select(line => (string[])[line.Code, line.Name, Printed(line.Fen)]))),
    ];

    private static string[] Cells(FunctionLine line) =>
    [
        line.Code, line.Name, .. new[] { line.General, line.GovernmentFund, line.StateCapital }.SelectMany(split => (string[])[Printed(split.Basic), Printed(split.Project)]), Printed(line.OtherFen),
    ];

    private static string[] Cells(ProjectLine line) => [line.Kind, line.Name, .. Funds.OfProjects.Select(fund => Printed(line.Money[fund])), Day(line.Start), Day(line.End)];

    /// <summary>Each class on a row of its own, and its accounts with their codes where the official list has them.</summary>
    private static IEnumerable<string[]> Basics(UnitBudget budget, IReadOnlyDictionary<string, string> official)
    {
        var blank = Funds.OfBasics.Select(_ => "").ToArray();
        foreach (var lines in budget.Basics.GroupBy(line => line.Class, StringComparer.Ordinal))
        {
            yield return [lines.Key, EconomicClass.Find(lines.Key)?.Name ?? "", .. blank];
            foreach (var line in lines) yield return [CodeOf(line, official), line.Name, .. Funds.OfBasics.Select(fund => Printed(line.Money[fund]))];
        }
    }

    private static string CodeOf(BasicLine line, IReadOnlyDictionary<string, string> official) =>
        official.Where(known => known.Key.Length == 5 && known.Key.StartsWith(line.Class, StringComparison.Ordinal) && Prose.Label(known.Value) == Prose.Label(line.Name)).Select(known => known.Key).Order(StringComparer.Ordinal).FirstOrDefault("");

    private static string Text(string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        var kept = Enumerable.Range(0, heads.Length).Where(at => at <= Always || heads.Length <= Always * 2 || lines.Exists(line => line[at].Length > 0)).ToList();
        return PastedRows.Text(lines.Prepend(heads).Select(cells => kept.Select(at => cells[at])));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
