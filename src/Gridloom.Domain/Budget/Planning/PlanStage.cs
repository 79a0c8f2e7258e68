namespace Gridloom.Domain.Budget.Planning;

/// <summary>How far the targets of a unit's year have come (申报环节).</summary>
public enum PlanStage
{
    /// <summary>编制中: the unit is writing.</summary>
    Drafting,

    /// <summary>待审核: handed in.</summary>
    Submitted,

    /// <summary>已退回: to be mended, with remarks.</summary>
    Returned,

    /// <summary>待批复: looked through and found right.</summary>
    Reviewed,

    /// <summary>已批复: in force.</summary>
    Approved,

    /// <summary>已作废: never in force, and given up; writing on takes them up again.</summary>
    Discarded,
}

/// <summary>What is done with targets (申报操作).</summary>
public enum PlanAct
{
    /// <summary>保存.</summary>
    Save,

    /// <summary>提交.</summary>
    Submit,

    /// <summary>撤回: the unit takes back what nobody has looked through yet.</summary>
    Withdraw,

    /// <summary>退回.</summary>
    Return,

    /// <summary>审核通过.</summary>
    Review,

    /// <summary>批复.</summary>
    Approve,

    /// <summary>放弃修改: the unit gives up an adjustment; what is in force stands again.</summary>
    Revert,

    /// <summary>作废: the unit gives up targets that were never in force.</summary>
    Discard,

    /// <summary>导入: read from a published file, which is in force as it stands.</summary>
    Load,
}
