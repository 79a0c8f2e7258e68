namespace Gridloom.Domain.Indicators;

/// <summary>Which way a rate is better (方向).</summary>
public enum Direction
{
    /// <summary>越高越好, <c>up</c> in the file.</summary>
    Up,

    /// <summary>越低越好, <c>down</c> in the file.</summary>
    Down,
}
