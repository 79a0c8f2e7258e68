namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>What a number does in its sentence (数字角色).</summary>
internal enum Role
{
    /// <summary>It says how much something is.</summary>
    Plain,

    /// <summary>It stands behind an equals sign.</summary>
    Result,

    /// <summary>It is multiplied or divided.</summary>
    Operand,

    /// <summary>It is a price or a quantity for one of something, or for a month.</summary>
    UnitPrice,

    /// <summary>It says by how much something changed, or what it is compared with.</summary>
    Change,

    /// <summary>It is an average, a highest or lowest one or a distance between two: a part of no sum.</summary>
    Aside,
}
