using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Watch;

/// <summary>值班日志.</summary>
internal static class WatchPart
{
    public static void Add(IServiceCollection services)
    {
    }

    public static void Map(Doors doors)
    {
    }
}
