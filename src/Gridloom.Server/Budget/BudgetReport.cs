using System.Globalization;
using Gridloom.Domain.Budget;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget;

/// <summary>What documents say, for people at a terminal (读取报告).</summary>
internal static class BudgetReport
{
    public static string Of(IReadOnlyList<BudgetFile> files)
    {
        var parts = files.Select(Of);
        return string.Join("\n", files.Count > 1 ? parts.Append(Totals([.. files.Select(file => file.Document)])) : parts);
    }

    private static string Of(BudgetFile file)
    {
        var document = file.Document;
        var whole = document.WholeUnit is { } unit
            ? $"\n整体支出　任务 {unit.Tasks.Count} 项，共 {BudgetAmount.InWanYuan(unit.TotalFen)} 万元；指标 {unit.Indicators.Count} 项\n{Tasks(unit)}"
            : "";
        return $"""
            文件　　　{file.Name}
            单位　　　{document.Unit}
            预算年度　{document.Year?.ToString(CultureInfo.InvariantCulture) ?? "未注明"}
            表格模板　{document.Template}

            {Projects(document)}{whole}
            """;
    }

    private static string Projects(BudgetDocument document)
    {
        var table = new TextTable("序号>", "本年度金额（万元）>", "项目总金额（万元）>", "指标>", "项目");
        foreach (var (index, project) in document.Projects.Index())
            table.Add(Plain(index + 1), project.Amounts.ThisYear.Printed, project.Amounts.Total?.Printed ?? "—", project.Masked ? "涉密" : Plain(project.Indicators.Count), project.Name);
        table.Add("合计", BudgetAmount.InWanYuan(document.ThisYearFen), document.TotalFen is { } total ? BudgetAmount.InWanYuan(total) : "—",
            Plain(document.Projects.Sum(project => project.Indicators.Count)), Count(document.Projects));
        return table.ToString();
    }

    private static string Tasks(WholeUnit unit)
    {
        var table = new TextTable("序号>", "总额（万元）>", "任务");
        foreach (var (index, task) in unit.Tasks.Index()) table.Add(Plain(index + 1), task.Total.Printed, task.Name);
        return table.ToString();
    }

    private static string Totals(IReadOnlyList<BudgetDocument> documents) =>
        $"共 {documents.Count} 个文件　{Count([.. documents.SelectMany(document => document.Projects)])}　本年度 {BudgetAmount.InWanYuan(documents.Sum(document => document.ThisYearFen))} 万元　指标 {documents.Sum(document => document.IndicatorCount)} 项\n";

    private static string Count(IReadOnlyList<BudgetProject> projects) =>
        projects.Count(project => project.Masked) is > 0 and var masked ? $"{projects.Count} 个项目，其中涉密 {masked} 个" : $"{projects.Count} 个项目";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
