namespace Gridloom.Domain.Budget;

/// <summary>How a measured value is held against the number of a target (目标值的比较方式).</summary>
public enum TargetComparator
{
    /// <summary>No sign is printed: <c>153</c>, <c>100%</c>.</summary>
    None,

    /// <summary>= 等于.</summary>
    Equal,

    /// <summary>≥ 以上, 不低于, 至少; the number itself is included, as Article 1259 of the Civil Code has it for 以上.</summary>
    AtLeast,

    /// <summary>&gt; 高于, 超过; the number itself is not included.</summary>
    MoreThan,

    /// <summary>≤ 以下, 以内, 不超过; the number itself is included.</summary>
    AtMost,

    /// <summary>&lt; 低于, 少于; the number itself is not included.</summary>
    LessThan,
}
