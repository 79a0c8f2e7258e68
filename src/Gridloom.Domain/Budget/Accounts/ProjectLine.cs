namespace Gridloom.Domain.Budget.Accounts;

/// <summary>A class of projects with its money (支出项目类别): what 项目支出总表 and 绩效管理项目情况表 print. Several projects with forms of their own may stand behind one.</summary>
/// <param name="Kind">What it stands under, such as 一般性项目.</param>
/// <param name="Name">Such as 一般管理事务.</param>
public sealed record ProjectLine(string Kind, string Name, FundMoney Money)
{
    /// <summary>Where a table names no kind.</summary>
    public const string UsualKind = "一般性项目";

    /// <summary>The class that is kept for what nobody foresees.</summary>
    public const string Reserve = "预算准备金";

    /// <summary>预算执行时间, its first day; null where none is printed.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Its last day, which belongs to it; given whenever the first is.</summary>
    public DateOnly? End { get; init; }
}
