namespace Gridloom.Domain.Indicators;

/// <summary>By what the cases of a figure are told apart (分组).</summary>
public enum Grouping
{
    /// <summary>All together (合计).</summary>
    None,

    /// <summary>Months in China (月份). Each is asked as a period of its own, so by closing time an overdue case may stand in several.</summary>
    Month,

    /// <summary>街道.</summary>
    Street,

    /// <summary>社区.</summary>
    Community,

    /// <summary>网格.</summary>
    Grid,

    /// <summary>处置单位.</summary>
    Unit,

    /// <summary>小类.</summary>
    Class,

    /// <summary>来源.</summary>
    Source,

    /// <summary>上报人.</summary>
    Worker,

    /// <summary>风险等级 of hazards.</summary>
    Risk,

    /// <summary>隐患类别.</summary>
    Hazard,
}
