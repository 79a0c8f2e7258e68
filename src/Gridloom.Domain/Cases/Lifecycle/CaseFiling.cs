namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>What a case was filed under (立案依据).</summary>
/// <param name="Catalogue">The version of the conditions.</param>
/// <param name="Class">The condition's class; filing may correct the one that was reported.</param>
/// <param name="Limit">As <see cref="TimeLimit.Parse"/> reads it.</param>
public sealed record CaseFiling(string Catalogue, string Class, string Condition, string Limit)
{
    /// <summary>The class of the area (区域类别) that chose among the condition's limits; null where areas have none.</summary>
    public string? AreaClass { get; init; }
}
