namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Who handles cases on the ground (处置单位).</summary>
/// <param name="Code">Unique in its district; see <see cref="UnitCode"/>.</param>
/// <param name="Kind">What it answers for (责任主体类别): 环卫, 园林绿化, 街道 …</param>
public sealed record HandlingUnit(string District, string Code, string Name, string ShortName, string Kind)
{
    public UnitLevel Level { get; init; }

    /// <summary>The code of the unit above it (上级单位), to which it raises cases; null when it answers to the district's desk.</summary>
    public string? Parent => UnitCode.Above(Code);

    /// <summary>The part of the territory for which it answers (辖区): the district, its street or its community.</summary>
    public required string Area { get; init; }
}
