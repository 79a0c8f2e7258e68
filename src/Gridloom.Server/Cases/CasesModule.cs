using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Batch;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Cases.Doubles;
using Gridloom.Server.Cases.Duties;
using Gridloom.Server.Cases.Kinds;
using Gridloom.Server.Cases.Recurring;
using Gridloom.Server.Cases.Parts;
using Gridloom.Server.Cases.Paper;
using Gridloom.Server.Cases.Phrases;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Cases.Past;
using Gridloom.Server.Cases.Versions;
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
        services.AddSingleton(ReferenceData.Kinds()).AddSingleton(s => ReferenceData.Measures(s.GetRequiredService<CaseKinds>())).AddSingleton<CaseFilters>();
        services.AddSingleton<CaseStore>().AddSingleton<CaseLookup>().AddSingleton<CaseFactsLookup>().AddSingleton<CaseTextLookup>().AddSingleton<CaseSearch>().AddHostedService<ReadCaseFacts>().AddSingleton<CaseReader>().AddSingleton<CaseFileLookup>();
        services.AddSingleton<CaseWords>().AddSingleton<CaseCourse>().AddSingleton<CaseClockLines>().AddSingleton<CaseLedger>().AddSingleton<ShowCase.CaseAnswers>();
        services.AddSingleton<PublicLinks>().AddSingleton<PublicWords>().AddSingleton<FollowCase.Page>().AddSingleton<FollowForms>();
        services.AddSingleton<ActFields>().AddSingleton<CaseActForms>().AddSingleton<ActOnCase.Handler>().AddSingleton<ActOnCase.ApiDoor>().AddSingleton<ActOnCase.Page>().AddSingleton<ReportCase.Handler>();
        services.AddSingleton<ActOnCases.Handler>().AddSingleton<BatchPages>();
        services.AddSingleton<WorkQueues>().AddSingleton<WaitingCounts>().AddSingleton<HomeRows>().AddSingleton<HomeOverview>().AddSingleton<ShowHome.Page>().AddSingleton<CaseTasks>().AddSingleton<ShowTasks.Page>().AddSingleton<ShowOpenClocks.Page>().AddSingleton<ReopenRequests>();
        services.AddSingleton<PhotoDoor>().AddSingleton<AttachmentReader>().AddSingleton<CaseAttachments>().AddSingleton<ReportCaseAtDesk.Page>().AddSingleton<ReportCaseInPublic.Page>().AddSingleton<ShowCasePage>();
        services.AddSingleton<CaseListParts>().AddSingleton<CaseConditions>().AddSingleton<Lists.ListSource, CaseListSource>().AddSingleton<Lists.ListSource, QueueListSource>().AddSingleton<ListCasesPage>();
        services.AddSingleton<DutyLookup>().AddSingleton<DutyChange>().AddSingleton<DispatchedCases>().AddSingleton<DutySuggester>().AddSingleton<FinishForecasts>().AddSingleton<DutySuggestions>().AddSingleton<DutiesPages>().AddSingleton<DutyForm>().AddSingleton<TryDuties.Page>();
        services.AddSingleton<DraftDuties.Handler>().AddSingleton<SaveDuty.Handler>().AddSingleton<SaveDuty.Page>().AddSingleton<RemoveDuty.Handler>().AddSingleton<ImportDuties.Handler>().AddSingleton<ForceDuties.Handler>().AddSingleton<DiscardDuties.Handler>().AddSingleton<LoadSampleDuties.Handler>();
        services.AddSingleton<DutyRulings>().AddSingleton<WriteRuling.Handler>().AddSingleton<WriteRuling.Page>().AddSingleton<LoadSampleRuling.Handler>();
        services.AddSingleton<PhraseBook>().AddSingleton<CasePhrases>().AddSingleton<PhrasesPageMaker>().AddSingleton<SavePhrase.Handler>().AddSingleton<SavePhrase.Page>().AddSingleton<DeletePhrase.Handler>();
        services.AddSingleton<CasePaper>().AddSingleton<ShowPaper.Maker>();
        services.AddSingleton(ReferenceData.Dispatch()).AddSingleton<ClassLookup>().AddSingleton<CaseRulesLookup>().AddHostedService<KeepCaseRules>();
        services.AddSingleton<VersionRows>().AddSingleton<ClassChange>().AddSingleton<ClassesPages>().AddSingleton<ClassForm>().AddSingleton<DraftClasses.Handler>().AddSingleton<SaveClass.Handler>().AddSingleton<SaveClass.Page>().AddSingleton<RemoveClass.Handler>();
        services.AddSingleton<ImportClasses.Handler>().AddSingleton<ForceClasses.Handler>().AddSingleton<DiscardClasses.Handler>().AddSingleton<LoadDispatchClasses.Handler>().AddSingleton<LoadSampleClasses.Handler>();
        services.AddSingleton<PastLookup>().AddSingleton<Lists.ListSource, PastListSource>().AddSingleton<PastJob>().AddSingleton<JobKind>(s => s.GetRequiredService<PastJob>()).AddSingleton<ShowPast.Page>();
        services.AddSingleton<PastImportPages>().AddSingleton<AskPastCheck.Handler>().AddSingleton<AskPastImport.Handler>().AddSingleton<LoadSamplePast.Handler>();
        services.AddSingleton<RevisitReader>().AddSingleton<RevisitPages>().AddSingleton<DrawRevisits.Handler>().AddSingleton<JudgeRevisit.Handler>().AddSingleton<LoadSampleRevisits.Handler>();
        services.AddSingleton<CaseMapLookup>().AddSingleton<MapViews>().AddSingleton<MapPageMaker>();
        services.AddSingleton<RecomputeDeadlines>().AddHostedService(s => s.GetRequiredService<RecomputeDeadlines>());
        services.AddSingleton(ReferenceData.Doubles()).AddSingleton<CaseLinks>().AddSingleton<DoubleLookup>().AddSingleton<DoubleViews>().AddSingleton<ShowDoubles.Page>().AddSingleton<TellApart.Handler>().AddSingleton<FindSimilar.Finder>();
        services.AddSingleton<RecurringLookup>().AddSingleton<RecurringWords>().AddSingleton<ShowRecurring.Page>().AddSingleton<OpenProblem.Handler>().AddSingleton<SettleProblem.Handler>();
        services.AddSingleton(ReferenceData.PartLimits()).AddSingleton(s => new PartLifecycle(s.GetRequiredService<PartLimits>(), s.GetRequiredService<HandlingUnits>(), s.GetRequiredService<CaseLifecycle>().Rules.Calendar));
        services.AddSingleton<CaseParts>().AddSingleton<PartLookup>().AddSingleton<PartForms>().AddSingleton<PartViews>().AddSingleton<PartCourse>().AddSingleton<PartDoor>().AddSingleton<ShowParts.Page>().AddSingleton<Lists.ListSource, PartListSource>().AddSingleton<LoadSampleParts.Handler>();
        services.AddSingleton<AskParts.Handler>().AddSingleton<AskParts.Page>().AddSingleton<ActOnPart.Handler>().AddSingleton<ActOnPart.Page>();
        KindsPart.Add(services);
        services.AddSingleton<OnCaseSighted>().AddSingleton<Consumer>(s => s.GetRequiredService<OnCaseSighted>());
        services.AddSingleton<Consumer, OnCaseReported>().AddSingleton<FileOwner, PhotoFiles>().AddSingleton<FileOwner, ThumbnailFiles>();
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
        ShowBatch.Map(doors);
        ActOnCases.Map(doors);
        ShowReporter.Map(doors);
        ShowPhoto.Map(doors);
        UploadAttachment.Map(doors);
        FindByPhone.Map(doors);
        ShowMap.Map(doors);
        MapCases.Map(doors);
        ShowDoubles.Map(doors);
        TellApart.Map(doors);
        FindSimilar.Map(doors);
        ShowRecurring.Map(doors);
        OpenProblem.Map(doors);
        SettleProblem.Map(doors);
        ShowParts.Map(doors);
        AskParts.Map(doors);
        ActOnPart.Map(doors);
        KindsPart.Map(doors);
        ShowClasses.Map(doors);
        DraftClasses.Map(doors);
        SaveClass.Map(doors);
        RemoveClass.Map(doors);
        ImportClasses.Map(doors);
        ExportClasses.Map(doors);
        ForceClasses.Map(doors);
        DiscardClasses.Map(doors);
        LoadDispatchClasses.Map(doors);
        ShowPast.Map(doors);
        AskPastCheck.Map(doors);
        ShowPastImport.Map(doors);
        AskPastImport.Map(doors);
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
        WriteRuling.Map(doors);
        ShowPhrases.Map(doors);
        SavePhrase.Map(doors);
        DeletePhrase.Map(doors);
        ShowPaper.Map(doors);
        ShowRevisits.Map(doors);
        DrawRevisits.Map(doors);
        JudgeRevisit.Map(doors);
    }
}
