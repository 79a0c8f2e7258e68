using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>案件: from the report to the closing.</summary>
internal static class CasesModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Catalogue()).AddSingleton(ReferenceData.Divisions()).AddSingleton(ReferenceData.PublicKinds());
        services.AddSingleton<CaseStore>().AddSingleton<CaseLookup>().AddSingleton<CaseReader>().AddSingleton<CaseWords>().AddSingleton<ReportCase.Handler>();
        services.AddSingleton<PhotoDoor>().AddSingleton<ReportCaseAtDesk.Page>().AddSingleton<ReportCaseInPublic.Page>().AddSingleton<ListCasesPage>().AddSingleton<ShowCasePage>();
        services.AddSingleton<CaseMapLookup>().AddSingleton<MapViews>().AddSingleton<MapPageMaker>();
        services.AddSingleton<Consumer, OnCaseReported>().AddSingleton<FileOwner, PhotoFiles>();
    }

    public static void Map(Doors doors)
    {
        ReportCase.Map(doors);
        ReportCaseAtDesk.Map(doors);
        ReportCaseInPublic.Map(doors);
        ListCases.Map(doors);
        ShowCase.Map(doors);
        ShowReporter.Map(doors);
        ShowPhoto.Map(doors);
        FindByPhone.Map(doors);
        ShowMap.Map(doors);
        MapCases.Map(doors);
    }
}
