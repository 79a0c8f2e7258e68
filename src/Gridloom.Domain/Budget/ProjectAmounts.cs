namespace Gridloom.Domain.Budget;

/// <summary>
/// A project's money (项目金额) as its form states it; null is what the form does not state. That the parts add up is the auditor's
/// question, not the reader's.
/// </summary>
public sealed record ProjectAmounts
{
    /// <summary>项目总金额, over all years of the project.</summary>
    public BudgetAmount? Total { get; init; }

    /// <summary>本年度项目金额: every family prints it.</summary>
    public required BudgetAmount ThisYear { get; init; }

    /// <summary>财政拨款资金.</summary>
    public BudgetAmount? Fiscal { get; init; }

    /// <summary>财政专户拨款.</summary>
    public BudgetAmount? FiscalAccount { get; init; }

    /// <summary>其他资金.</summary>
    public BudgetAmount? Other { get; init; }

    /// <summary>转移支付资金, where the form says so 中央转移支付资金.</summary>
    public BudgetAmount? CentralTransfer { get; init; }

    /// <summary>政府购买服务资金.</summary>
    public BudgetAmount? GovernmentPurchase { get; init; }

    /// <summary>实际支出中的一般公共预算.</summary>
    public BudgetAmount? SpentGeneral { get; init; }

    /// <summary>实际支出中的政府性基金.</summary>
    public BudgetAmount? SpentFund { get; init; }

    /// <summary>实际支出中的非财政资金.</summary>
    public BudgetAmount? SpentOther { get; init; }

    /// <summary>固定资产采购金额. Its label prints no unit; it is 万元 like its neighbours, since 12.00 buys the eighteen machines that its form lists in no smaller unit.</summary>
    public BudgetAmount? FixedAssets { get; init; }

    /// <summary>实际支出, as a self-evaluation states it.</summary>
    public BudgetAmount? Spent { get; init; }
}
