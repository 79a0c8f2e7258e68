namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>The cells of a project's form that rules ask for (表单栏目).</summary>
internal enum FormField
{
    /// <summary>项目名称.</summary>
    Name,

    /// <summary>项目总金额.</summary>
    Total,

    /// <summary>本年度项目金额.</summary>
    ThisYear,

    /// <summary>财政拨款资金.</summary>
    Fiscal,

    /// <summary>其他资金.</summary>
    Other,

    /// <summary>上年结转资金.</summary>
    Carried,

    /// <summary>政府购买服务资金.</summary>
    Purchase,

    /// <summary>固定资产采购金额.</summary>
    Assets,

    /// <summary>采购品目.</summary>
    Items,

    /// <summary>项目属性: 新增 or 延续.</summary>
    Kind,

    /// <summary>计划开始日期.</summary>
    Start,

    /// <summary>计划完成日期.</summary>
    End,

    /// <summary>项目起止时间.</summary>
    Span,

    /// <summary>项目概况.</summary>
    Survey,

    /// <summary>项目用途.</summary>
    Use,

    /// <summary>项目中期目标.</summary>
    CycleGoal,

    /// <summary>年度绩效目标.</summary>
    YearGoal,

    /// <summary>年度总体目标的实际完成情况.</summary>
    DoneGoal,

    /// <summary>测算明细.</summary>
    Details,

    /// <summary>资金支出进度.</summary>
    Plan,
}
