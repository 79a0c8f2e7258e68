using Gridloom.Server.Host;

namespace Gridloom.Server.Territory;

/// <summary>网格与区划: the boundaries of divisions and grids.</summary>
internal static class TerritoryModule
{
    public static void Add(IServiceCollection services) => services.AddSingleton<TerritoryReader>().AddSingleton<TerritoryLookup>().AddSingleton<MapLookup>().AddSingleton<LoadTerritory.Handler>();

    public static void Map(Doors doors) => ShowTile.Map(doors);
}
