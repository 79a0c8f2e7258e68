namespace Gridloom.Domain.Budget;

/// <summary>
/// One unit's targets for one budget year (绩效目标文件), as printed. It is the same for all form families; what a
/// family does not print is null or blank here, and never made up.
/// </summary>
/// <param name="Unit">The unit that publishes the document (单位), as printed.</param>
/// <param name="Year">The budget year (预算年度); null where the document prints none.</param>
/// <param name="Template">Stable name of the form family that was read, such as <see cref="LonghuaProjectTargets.Template"/>.</param>
/// <param name="Projects">In the order of the document.</param>
public sealed record BudgetDocument(string Unit, int? Year, string Template, IReadOnlyList<BudgetProject> Projects)
{
    /// <summary>整体支出绩效目标: the targets of the unit as a whole; null where the document has none.</summary>
    public WholeUnit? WholeUnit { get; init; }

    /// <summary>单位预算收支: the unit's own budget; null where the document has none.</summary>
    public Accounts.UnitBudget? UnitBudget { get; init; }

    /// <summary>Sum of the projects' amounts for this year (本年度项目金额合计), in 分.</summary>
    public long ThisYearFen => Projects.Sum(project => project.Amounts.ThisYear.Fen);

    /// <summary>Sum of the projects' total amounts over all their years (项目总金额合计), in 分; null where the family prints none.</summary>
    public long? TotalFen => Projects.All(project => project.Amounts.Total is null) ? null : Projects.Sum(project => project.Amounts.Total?.Fen ?? 0);

    /// <summary>The document without its sentences (只留事实): names, money, dates and indicators.</summary>
    public BudgetDocument FactsOnly() => this with
    {
        Projects = [.. Projects.Select(project => project with { Texts = ProjectTexts.None })],
        WholeUnit = WholeUnit is { } whole ? whole with { Goal = "", Tasks = [.. whole.Tasks.Select(task => task with { Content = "" })] } : null,
    };

    /// <summary>The indicators of all projects and of the unit as a whole.</summary>
    public int IndicatorCount => Projects.Sum(project => project.Indicators.Count) + (WholeUnit?.Indicators.Count ?? 0);
}
