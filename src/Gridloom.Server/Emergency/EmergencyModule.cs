using Gridloom.Server.Emergency.Drills;
using Gridloom.Server.Emergency.Shelters;
using Gridloom.Server.Emergency.Watch;
using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency;

/// <summary>应急: a street's emergency desk, with its duty log, its shelters, and its drills.</summary>
internal static class EmergencyModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Emergency()).AddSingleton<EmergencyGround>();
        WatchPart.Add(services);
        SheltersPart.Add(services);
        DrillsPart.Add(services);
    }

    public static void Map(Doors doors)
    {
        WatchPart.Map(doors);
        SheltersPart.Map(doors);
        DrillsPart.Map(doors);
    }
}
