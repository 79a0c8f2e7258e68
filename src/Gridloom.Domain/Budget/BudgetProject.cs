namespace Gridloom.Domain.Budget;

/// <summary>A budget project (项目) with its money and the indicators it will be measured by.</summary>
public sealed record BudgetProject
{
    /// <summary>What stands in place of a secret project's name, goal and indicators (涉密项目).</summary>
    public const string Secret = "涉密项目";

    /// <summary>项目名称. Two projects of a document may have one name only where their names are masked.</summary>
    public required string Name { get; init; }

    /// <summary>True for a project that the document keeps secret (涉密项目): its name and its money stand there, and nothing else.</summary>
    public bool Masked { get; init; }

    /// <summary>主管单位 as the project's own form prints it, or else the document's.</summary>
    public required string Unit { get; init; }

    /// <summary>项目类型 as printed: 一般项目, 一般性项目 (both occur), 经常性项目; blank where the family prints none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>资金用途 as printed; blank where the family prints none.</summary>
    public string FundsUse { get; init; } = "";

    /// <summary>计划开始日期, the first day of the plan; null where the family prints none.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>计划完成日期, the last day of the plan; it belongs to the plan.</summary>
    public DateOnly? End { get; init; }

    public required ProjectAmounts Amounts { get; init; }

    /// <summary>In the order of the form. Rows named 不适用 are rows of the form and stand here too.</summary>
    public required IReadOnlyList<BudgetIndicator> Indicators { get; init; }

    /// <summary>项目属性名称 as printed: 延续项目, 新增项目; blank where the family prints none.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>What the form tells in sentences.</summary>
    public ProjectTexts Texts { get; init; } = ProjectTexts.None;

    /// <summary>资金支出计划; null where nobody planned the payments by quarter.</summary>
    public PaymentPlan? Plan { get; init; }

    /// <summary>采购项目, in the order of the plan.</summary>
    public IReadOnlyList<PurchaseItem> Purchases { get; init; } = [];

    /// <summary>Which project in force this one continues, whatever it is called now; null for a new one, and in every file.</summary>
    public string? Key { get; init; }
}
