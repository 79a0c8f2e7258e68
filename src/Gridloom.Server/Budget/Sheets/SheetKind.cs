namespace Gridloom.Server.Budget.Sheets;

/// <summary>Which sheet of a project (报表种类).</summary>
internal static class SheetKind
{
    /// <summary>年中监控.</summary>
    public const string Monitoring = "monitoring";

    /// <summary>年末自评.</summary>
    public const string Evaluation = "evaluation";
}

/// <summary>How far a sheet has come (报表环节).</summary>
internal static class SheetStage
{
    /// <summary>填写中.</summary>
    public const string Drafting = "drafting";

    /// <summary>已提交.</summary>
    public const string Submitted = "submitted";

    /// <summary>已评价: the department evaluated it.</summary>
    public const string Reviewed = "reviewed";
}
