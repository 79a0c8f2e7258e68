namespace Gridloom.Domain.Budget;

/// <summary>What loading documents into a data folder refuses (导入文件).</summary>
public static class ImportProblems
{
    /// <summary>A PDF has no cells.</summary>
    public static readonly Problem Pdf = new(
        "budget.import-pdf", 422,
        "PDF 不能导入：里面没有格子。请提供 .docx、.xlsx 或文本。",
        "A PDF cannot be imported: it has no cells. Send .docx, .xlsx or the text.");

    public static Problem UnitUnknown(string unit) => new(
        "budget.unit-unknown", 422,
        $"不知道“{BudgetProblems.Short(unit)}”属于哪个区，什么也没有导入。请先把它写进 data/budget/units.csv。",
        $"The district of “{BudgetProblems.Short(unit)}” is not known; nothing was loaded. Enter the unit in data/budget/units.csv first.");
}
