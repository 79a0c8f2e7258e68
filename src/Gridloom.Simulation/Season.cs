namespace Gridloom.Simulation;

/// <summary>When a matter comes up more often than on other days (时节).</summary>
internal enum Season
{
    /// <summary>All year alike (全年).</summary>
    Always,

    /// <summary>With rain (雨天).</summary>
    Rain,

    /// <summary>With storms, hardly without (风暴).</summary>
    Storm,

    /// <summary>With dust; never in rain (干燥天).</summary>
    Dry,

    /// <summary>In the evening, most of all in summer (夜间).</summary>
    Night,
}
