namespace Gridloom.Domain.Budget;

/// <summary>What a project's form tells in sentences (叙述文字), as printed; blank where the form has no such field or leaves it so.</summary>
public sealed record ProjectTexts
{
    public static readonly ProjectTexts None = new();

    /// <summary>项目概况.</summary>
    public string Overview { get; init; } = "";

    /// <summary>项目用途.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>采购品目.</summary>
    public string Goods { get; init; } = "";

    /// <summary>测算明细.</summary>
    public string Calculation { get; init; } = "";

    /// <summary>项目总(中期)目标.</summary>
    public string TermGoal { get; init; } = "";

    /// <summary>年度绩效目标.</summary>
    public string YearGoal { get; init; } = "";

    /// <summary>绩效目标整体完成情况.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>存在的问题.</summary>
    public string Troubles { get; init; } = "";

    /// <summary>整改情况.</summary>
    public string Remedies { get; init; } = "";
}
