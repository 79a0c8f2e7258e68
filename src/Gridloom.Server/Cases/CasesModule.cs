using Gridloom.Server.Host;

namespace Gridloom.Server.Cases;

/// <summary>案件: from the report to the closing.</summary>
internal static class CasesModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Catalogue()).AddSingleton(ReferenceData.Divisions());
        services.AddSingleton<CaseStore>().AddSingleton<CaseLookup>().AddSingleton<CaseReader>().AddSingleton<ReportCase.Handler>();
    }

    public static void Map(Doors doors)
    {
        ReportCase.Map(doors);
        ListCases.Map(doors);
        ShowCase.Map(doors);
    }
}
