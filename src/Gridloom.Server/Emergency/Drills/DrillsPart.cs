using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>演练与宣教.</summary>
internal static class DrillsPart
{
    public static void Add(IServiceCollection services)
    {
    }

    public static void Map(Doors doors)
    {
    }
}
