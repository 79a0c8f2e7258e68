using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>案件种类: what hazards, disputes and emergencies have beyond the case that they all are.</summary>
internal static class KindsPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Hazards()).AddSingleton<ReportedHazard>().AddSingleton<HazardStore>().AddSingleton<HazardViews>().AddSingleton<KindViews>().AddSingleton<KindCourse>().AddSingleton<KindPage>();
        services.AddSingleton<NoteHazard.Handler>().AddSingleton<KindSheets>();
    }

    public static void Map(Doors doors)
    {
        NoteHazard.Map(doors);
        ShowHazards.Map(doors);
    }
}
