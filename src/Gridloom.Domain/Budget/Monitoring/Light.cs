namespace Gridloom.Domain.Budget.Monitoring;

/// <summary>How a project is doing (预警灯).</summary>
public enum Light
{
    /// <summary>绿: on its way.</summary>
    Green,

    /// <summary>黄: behind, and can be caught up.</summary>
    Yellow,

    /// <summary>红: far behind.</summary>
    Red,
}
