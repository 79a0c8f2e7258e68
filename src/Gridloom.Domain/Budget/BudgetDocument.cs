namespace Gridloom.Domain.Budget;

/// <summary>
/// One unit's project targets for one budget year (项目支出绩效目标表 of all projects), with the facts as printed and without the narrative.
/// </summary>
/// <param name="Unit">The unit in charge (主管单位), the same for every project.</param>
/// <param name="Year">The budget year (预算年度).</param>
/// <param name="Template">Stable name of the form family that was read, such as <see cref="LonghuaProjectTargets.Template"/>.</param>
/// <param name="Projects">In the order of the document; names are unique.</param>
public sealed record BudgetDocument(string Unit, int Year, string Template, IReadOnlyList<BudgetProject> Projects)
{
    /// <summary>Sum of the projects' amounts for this year (本年度项目金额合计), in 分.</summary>
    public long ThisYearFen => Projects.Sum(project => project.Amounts.ThisYear.Fen);

    /// <summary>Sum of the projects' total amounts over all their years (项目总金额合计), in 分.</summary>
    public long TotalFen => Projects.Sum(project => project.Amounts.Total.Fen);

    public int IndicatorCount => Projects.Sum(project => project.Indicators.Count);
}
