namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Who handles cases on the ground (处置单位).</summary>
/// <param name="Code">Unique in its district.</param>
/// <param name="Kind">What it answers for (责任主体类别): 环卫, 园林绿化, 街道 …</param>
public sealed record HandlingUnit(string District, string Code, string Name, string ShortName, string Kind);
