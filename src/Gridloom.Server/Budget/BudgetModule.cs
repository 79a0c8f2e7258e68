using Gridloom.Domain.Indicators;
using Gridloom.Server.Budget.Payments;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Budget.Sheets;
using Gridloom.Server.Budget.Ties;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>预算绩效: targets out of the budget documents, and what has come of them.</summary>
internal static class BudgetModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(s => ReferenceData.Indicators(s.GetRequiredService<CaseMeasures>(), s.GetRequiredService<RateFormulas>()));
        services.AddSingleton(static _ => ReferenceData.AuditLists()).AddSingleton<Domain.FigureAudit.FigureAuditor>();
        services.AddSingleton<BudgetReader>().AddSingleton<ProjectSheets>().AddSingleton<LoadTargets.Handler>().AddSingleton<ShowBudget.Handler>();
        services.AddSingleton<Audit.AuditFigures.Handler>();
        services.AddSingleton<FactsCache>().AddSingleton<PlanReader>().AddSingleton<BeginPlan.Handler>().AddSingleton<BeginPlanForm>().AddSingleton<MovePlan.Handler>().AddSingleton<PlanPageMaker>().AddSingleton<PlanJson>();
        services.AddSingleton<EditProject.Handler>().AddSingleton<RemoveProject.Handler>().AddSingleton<ProjectFormMaker>().AddSingleton<EditAccounts.Handler>().AddSingleton<AccountsFormMaker>();
        services.AddSingleton(static s => new Domain.Budget.Accounts.AccountEditing(s.GetRequiredService<Domain.FigureAudit.AuditLists>().EconomicCodes));
        services.AddSingleton<PaymentStore>().AddSingleton<PaymentGround>().AddSingleton<ExecutionLookup>().AddSingleton<PaymentPageParts>().AddSingleton<PaymentJson>().AddSingleton<PaymentsPageMaker>();
        services.AddSingleton<RecordPayment.Handler>().AddSingleton<ImportPayments.Handler>().AddSingleton<WithdrawPayment.Handler>();
        services.AddSingleton(static _ => BudgetData.Scores()).AddSingleton(static _ => BudgetData.Monitoring()).AddSingleton(static _ => BudgetData.Outlooks());
        services.AddSingleton<SheetStore>().AddSingleton<SheetValues>().AddSingleton<EvaluationMaker>().AddSingleton<EvaluationSheets>().AddSingleton<EvaluationFiles>().AddSingleton<EvaluationPageMaker>().AddSingleton<EvaluationJson>();
        services.AddSingleton<SaveEvaluation.Handler>().AddSingleton<ReviewEvaluation.Handler>().AddSingleton<MonitoringMaker>().AddSingleton<MonitoringSheets>().AddSingleton<MonitoringJson>().AddSingleton<MonitoringPageMaker>().AddSingleton<SaveMonitoring.Handler>();
        Surveys.SurveysPart.Add(services);
        Work.WorkPart.Add(services);
        Publishing.PublishingPart.Add(services);
        services.AddSingleton<TieLookup>().AddSingleton<TieChoices>().AddSingleton<TieJson>().AddSingleton<TiePageMaker>().AddSingleton<TieIndicator.Handler>();
        services.AddSingleton<FileOwner, ProofFiles>();
        services.AddSingleton<ProjectPage>().AddSingleton<ProofDoor>().AddSingleton<EnterValue.Handler>().AddSingleton<EnterValueForm>();
    }

    public static void Map(Doors doors)
    {
        ShowBudget.Map(doors);
        ShowProject.Map(doors);
        EnterValue.Map(doors);
        UploadProof.Map(doors);
        Audit.AuditFigures.Map(doors);
        ListPlans.Map(doors);
        BeginPlan.Map(doors);
        ShowPlan.Map(doors);
        MovePlan.Map(doors);
        EditProject.Map(doors);
        RemoveProject.Map(doors);
        EditAccounts.Map(doors);
        ComparePlans.Map(doors);
        PrintPlan.Map(doors);
        AuditPlan.Map(doors);
        TieIndicator.Map(doors);
        ShowPayments.Map(doors);
        RecordPayment.Map(doors);
        ImportPayments.Map(doors);
        WithdrawPayment.Map(doors);
        ListMonitoring.Map(doors);
        ShowMonitoring.Map(doors);
        SaveMonitoring.Map(doors);
        ListEvaluations.Map(doors);
        ShowEvaluation.Map(doors);
        SaveEvaluation.Map(doors);
        ReviewEvaluation.Map(doors);
        Surveys.SurveysPart.Map(doors);
        Work.WorkPart.Map(doors);
        Publishing.PublishingPart.Map(doors);
    }
}
