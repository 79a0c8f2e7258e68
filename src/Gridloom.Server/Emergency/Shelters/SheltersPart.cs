using Gridloom.Server.Host;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>应急避难场所.</summary>
internal static class SheltersPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Shelters()).AddSingleton<ShelterReader>().AddSingleton<ShelterDrawings>().AddSingleton<SheltersPageMaker>().AddSingleton<ShelterPageMaker>();
        services.AddSingleton<AddShelter.Handler>().AddSingleton<ChangeShelter.Handler>().AddSingleton<InspectShelter.Handler>().AddSingleton<RemoveShelter.Handler>();
        services.AddSingleton<ImportShelters.Handler>().AddSingleton<LoadSampleShelters.Handler>();
    }

    public static void Map(Doors doors)
    {
        ShowShelters.Map(doors);
        ShowShelter.Map(doors);
        AddShelter.Map(doors);
        ChangeShelter.Map(doors);
        InspectShelter.Map(doors);
        RemoveShelter.Map(doors);
        ImportShelters.Map(doors);
        ExportShelters.Map(doors);
    }
}
