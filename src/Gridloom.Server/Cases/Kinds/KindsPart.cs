using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>案件种类: what hazards, disputes and emergencies have beyond the case that they all are.</summary>
internal static class KindsPart
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Hazards()).AddSingleton<ReportedHazard>().AddSingleton<HazardStore>().AddSingleton<HazardViews>().AddSingleton<KindViews>().AddSingleton<KindCourse>().AddSingleton<KindPage>();
        services.AddSingleton<NoteHazard.Handler>().AddSingleton<KindSheets>();
        services.AddSingleton(ReferenceData.Disputes()).AddSingleton<DisputeStore>().AddSingleton<DisputeReader>().AddSingleton<DisputeViews>().AddSingleton<DisputeAmounts>();
        services.AddSingleton<NoteDispute.Handler>().AddSingleton<HoldSession.Handler>().AddSingleton<AddParty.Handler>().AddSingleton<RemoveParty.Handler>().AddSingleton<LoadSampleKinds.Handler>();
    }

    /// <summary>The sheets, as the case list offers them.</summary>
    public static IEnumerable<Ui.Choice> Sheets(Ui.Words t) => [new(ShowHazards.Address, t["隐患年报"]), new(ShowDisputes.Address, t["纠纷统计"])];

    public static void Map(Doors doors)
    {
        NoteHazard.Map(doors);
        ShowHazards.Map(doors);
        NoteDispute.Map(doors);
        HoldSession.Map(doors);
        AddParty.Map(doors);
        RemoveParty.Map(doors);
        ShowParty.Map(doors);
        ShowDisputes.Map(doors);
    }
}
