namespace Gridloom.Domain.Territory;

/// <summary>The layers of regions (图层), by the code that files and the store carry.</summary>
public static class RegionLayer
{
    /// <summary>区.</summary>
    public const string District = "district";

    /// <summary>街道.</summary>
    public const string Street = "street";

    /// <summary>社区.</summary>
    public const string Community = "community";

    /// <summary>基础网格: the part of a community that one grid worker looks after.</summary>
    public const string BaseGrid = "base-grid";

    /// <summary>单元网格: about 10,000 m², where components and cases are placed.</summary>
    public const string UnitGrid = "unit-grid";

    /// <summary>责任网格: a group of unit grids with one responsible body. Its codes are the centre's own.</summary>
    public const string DutyGrid = "duty-grid";

    /// <summary>From the largest to the smallest.</summary>
    public static IReadOnlyList<string> All { get; } = [District, Street, Community, BaseGrid, UnitGrid, DutyGrid];

    /// <summary>Digits of a code of the layer; null where the length is free, also for a layer that is not known.</summary>
    public static int? CodeLength(string layer) => layer switch
    {
        District => 6,
        Street => 9,
        Community => 12,
        BaseGrid or UnitGrid => 15,
        _ => null,
    };
}
