using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Cases.Revisits;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>案件: from the report to the closing.</summary>
internal static class CasesModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Catalogue()).AddSingleton(ReferenceData.Divisions()).AddSingleton(ReferenceData.PublicKinds()).AddSingleton(ReferenceData.Units());
        services.AddSingleton(s => new CaseLifecycle(ReferenceData.CaseRules(s.GetRequiredService<CaseCatalogue>(), s.GetRequiredService<HandlingUnits>())));
        services.AddSingleton(ReferenceData.Measures()).AddSingleton<CaseFilters>();
        services.AddSingleton<CaseStore>().AddSingleton<CaseLookup>().AddSingleton<CaseFactsLookup>().AddSingleton<CaseReader>();
        services.AddSingleton<CaseWords>().AddSingleton<CaseCourse>().AddSingleton<CaseClockLines>().AddSingleton<CaseLedger>().AddSingleton<ShowCase.CaseAnswers>();
        services.AddSingleton<PublicLinks>().AddSingleton<PublicWords>().AddSingleton<FollowCase.Page>();
        services.AddSingleton<ActFields>().AddSingleton<CaseActForms>().AddSingleton<ActOnCase.Handler>().AddSingleton<ActOnCase.Page>().AddSingleton<ReportCase.Handler>();
        services.AddSingleton<WorkQueues>().AddSingleton<WaitingCounts>().AddSingleton<HomeRows>().AddSingleton<HomeOverview>().AddSingleton<ShowHome.Page>().AddSingleton<CaseTasks>().AddSingleton<ShowTasks.Page>().AddSingleton<ShowOpenClocks.Page>();
        services.AddSingleton<PhotoDoor>().AddSingleton<ReportCaseAtDesk.Page>().AddSingleton<ReportCaseInPublic.Page>().AddSingleton<ShowCasePage>();
        services.AddSingleton<CaseListParts>().AddSingleton<CaseConditions>().AddSingleton<Lists.ListSource, CaseListSource>().AddSingleton<Lists.ListSource, QueueListSource>().AddSingleton<ListCasesPage>();
        services.AddSingleton<DutyLookup>().AddSingleton<DutyChange>().AddSingleton<DispatchedCases>().AddSingleton<DutySuggester>().AddSingleton<DutySuggestions>().AddSingleton<DutiesPages>().AddSingleton<DutyForm>().AddSingleton<TryDuties.Page>();
        services.AddSingleton<DraftDuties.Handler>().AddSingleton<SaveDuty.Handler>().AddSingleton<SaveDuty.Page>().AddSingleton<RemoveDuty.Handler>().AddSingleton<ImportDuties.Handler>().AddSingleton<ForceDuties.Handler>().AddSingleton<DiscardDuties.Handler>().AddSingleton<LoadSampleDuties.Handler>();
        services.AddSingleton<RevisitReader>().AddSingleton<RevisitPages>().AddSingleton<DrawRevisits.Handler>().AddSingleton<JudgeRevisit.Handler>().AddSingleton<LoadSampleRevisits.Handler>();
        services.AddSingleton<CaseMapLookup>().AddSingleton<MapViews>().AddSingleton<MapPageMaker>();
        services.AddSingleton<RecomputeDeadlines>().AddHostedService(s => s.GetRequiredService<RecomputeDeadlines>());
        services.AddSingleton<Consumer, OnCaseReported>().AddSingleton<FileOwner, PhotoFiles>();
    }

    public static void Map(Doors doors)
    {
        ShowHome.Map(doors);
        ShowOpenClocks.Map(doors);
        ShowTasks.Map(doors);
        CountWaiting.Map(doors);
        ReportCase.Map(doors);
        ReportCaseAtDesk.Map(doors);
        ReportCaseInPublic.Map(doors);
        FollowCase.Map(doors);
        ListCases.Map(doors);
        ShowCase.Map(doors);
        ShowLedger.Map(doors);
        ActOnCase.Map(doors);
        ShowReporter.Map(doors);
        ShowPhoto.Map(doors);
        FindByPhone.Map(doors);
        ShowMap.Map(doors);
        MapCases.Map(doors);
        ShowDuties.Map(doors);
        ShowSuggestions.Map(doors);
        DraftDuties.Map(doors);
        SaveDuty.Map(doors);
        RemoveDuty.Map(doors);
        ImportDuties.Map(doors);
        ExportDuties.Map(doors);
        ForceDuties.Map(doors);
        DiscardDuties.Map(doors);
        TryDuties.Map(doors);
        ShowRevisits.Map(doors);
        DrawRevisits.Map(doors);
        JudgeRevisit.Map(doors);
    }
}
