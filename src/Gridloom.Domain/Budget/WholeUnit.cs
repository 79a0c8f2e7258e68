namespace Gridloom.Domain.Budget;

/// <summary>What a unit as a whole is to do with its money (整体支出绩效目标).</summary>
/// <param name="Tasks">年度主要任务, in the order of the form.</param>
/// <param name="Indicators">In the order of the form.</param>
public sealed record WholeUnit(IReadOnlyList<UnitTask> Tasks, IReadOnlyList<BudgetIndicator> Indicators)
{
    /// <summary>What it is called where its row stands among the projects.</summary>
    public const string Name = "整体支出";

    /// <summary>主管部门 as printed; blank where the form names none.</summary>
    public string Department { get; init; } = "";

    /// <summary>Which unit in force this one continues; null for a new one, and in every file.</summary>
    public string? Key { get; init; }

    /// <summary>年度总体目标, in sentences.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Sum of the tasks' totals (金额合计), in 分.</summary>
    public long TotalFen => Tasks.Sum(task => task.Total.Fen);
}

/// <summary>One of the unit's main tasks of the year (年度主要任务).</summary>
/// <param name="Name">任务名称.</param>
/// <param name="Total">总额.</param>
/// <param name="Fiscal">财政拨款.</param>
/// <param name="Other">其他资金.</param>
public sealed record UnitTask(string Name, BudgetAmount Total, BudgetAmount Fiscal, BudgetAmount Other)
{
    /// <summary>主要内容, in sentences.</summary>
    public string Content { get; init; } = "";
}
