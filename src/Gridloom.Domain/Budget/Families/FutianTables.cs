using System.Globalization;
using static Gridloom.Domain.Budget.Families.FormSlot;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// Those of the report's tables that follow from the projects (可推算的预算表), for a document without the unit's own budget: 表5 by amount, 表11 what is
/// bought, 表13 money and dates. The others need the unit's income and its spending by function and economy.
/// </summary>
internal static class FutianTables
{
    private const string Money = "单位：万元", UnitName = "单位名称：";

    public static void Write(FormPass pass, BudgetDocument document)
    {
        Projects(pass, document);
        if (document.Projects.Any(project => project.Purchases.Count > 0)) Purchases(pass, document);
        Managed(pass, document);
    }

    private static void Begin(FormPass pass, BudgetDocument document, string number, string title)
    {
        pass.Begin("表" + number);
        pass.Say("表 " + number, SheetLineKind.Left);
        pass.Say(title, SheetLineKind.Title);
        pass.Say(UnitName + document.Unit, SheetLineKind.Left);
        pass.Say(Money, SheetLineKind.Money);
    }

    private static void Projects(FormPass pass, BudgetDocument document)
    {
        Begin(pass, document, "5", "项目支出总表");
        pass.Table([40, 20, 20, 20], 1);
        pass.Row(Label("支出项目类别"), Label("总计"), Label("财政拨款"), Label("其他资金"));
        Sum(document.Unit, document.Projects);
        foreach (var kind in document.Projects.GroupBy(project => project.Kind, StringComparer.Ordinal))
        {
            Sum(kind.Key, [.. kind]);
            foreach (var project in kind) Row(project.Name, project.Amounts.ThisYear.Printed, project.Amounts.Fiscal?.Printed, project.Amounts.Other?.Printed);
        }

        void Sum(string name, IReadOnlyList<BudgetProject> of) =>
            Row(name, Sums.Of(of.Select(p => p.Amounts.ThisYear)), Sums.OfPrinted(of.Select(p => p.Amounts.Fiscal)), Sums.OfPrinted(of.Select(p => p.Amounts.Other)));
        void Row(string name, string total, string? fiscal, string? other) => pass.Row(Of(name), FormSlot.Sum(total), FormSlot.Sum(fiscal), FormSlot.Sum(other));
    }

    private static void Purchases(FormPass pass, BudgetDocument document)
    {
        Begin(pass, document, "11", "政府采购项目支出表");
        pass.Table([36, 44, 20], 1);
        pass.Row(Label("项目"), Label("采购品目"), Label("金额"));
        pass.Row(Of(document.Unit), Of(""), FormSlot.Sum(Sums.Of(document.Projects.SelectMany(p => p.Purchases).Select(item => item.Amount))));
        foreach (var project in document.Projects)
            foreach (var item in project.Purchases) pass.Row(Of(project.Name), Of(item.Name), Amount(item.Amount));
    }

    private static void Managed(FormPass pass, BudgetDocument document)
    {
        Begin(pass, document, "13", "部门预算绩效管理项目情况表");
        pass.Table([24, 24, 12, 12, 12, 16], 2);
        pass.Row(Label("预算单位"), Label("项目名称"), Label("预算金额", 3), Label("预算执行时间"));
        pass.Row(Down(), Down(), Label("合计"), Label("财政拨款"), Label("其他资金"), Down());
        var all = document.Projects;
        pass.Row(
            Of(document.Unit), Of(""), FormSlot.Sum(Sums.Of(all.Select(p => p.Amounts.ThisYear))), FormSlot.Sum(Sums.OfPrinted(all.Select(p => p.Amounts.Fiscal))),
            FormSlot.Sum(Sums.OfPrinted(all.Select(p => p.Amounts.Other))), Of(""));
        foreach (var project in all)
            pass.Row(
                Of(project.Unit), Of(project.Name), Amount(project.Amounts.ThisYear), Amount(project.Amounts.Fiscal), Amount(project.Amounts.Other),
                Centre(project is { Start: { } start, End: { } end } ? $"{Day(start)}-{Day(end)}" : ""));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
}
