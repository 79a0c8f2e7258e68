using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>演练与宣教.</summary>
internal static class DrillsPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DrillStore>().AddSingleton<DrillDesk>().AddSingleton<DrillsPageMaker>().AddSingleton<DrillPageMaker>().AddSingleton<ShowDrills.File>();
        services.AddSingleton<AddDrill.Handler>().AddSingleton<ChangeDrill.Handler>().AddSingleton<RemoveDrill.Handler>().AddSingleton<ImportDrills.Handler>().AddSingleton<LoadSampleDrills.Handler>();
    }

    public static void Map(Doors doors)
    {
        ShowDrills.Map(doors);
        AddDrill.Map(doors);
        ChangeDrill.Map(doors);
        RemoveDrill.Map(doors);
        ImportDrills.Map(doors);
    }
}
