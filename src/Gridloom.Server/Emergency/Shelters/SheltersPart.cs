using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>应急避难场所.</summary>
internal static class SheltersPart
{
    public static void Add(IServiceCollection services)
    {
    }

    public static void Map(Doors doors)
    {
    }
}
