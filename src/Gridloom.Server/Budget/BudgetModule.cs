using Gridloom.Domain.Indicators;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>预算绩效: targets out of the budget documents, and what has come of them.</summary>
internal static class BudgetModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(s => ReferenceData.Indicators(s.GetRequiredService<CaseMeasures>(), s.GetRequiredService<RateFormulas>()));
        services.AddSingleton(static _ => new Domain.FigureAudit.FigureAuditor(ReferenceData.AuditLists()));
        services.AddSingleton<BudgetReader>().AddSingleton<ProjectSheets>().AddSingleton<LoadTargets.Handler>().AddSingleton<ShowBudget.Handler>();
        services.AddSingleton<Audit.AuditFigures.Handler>();
        services.AddSingleton<FileOwner, ProofFiles>();
        services.AddSingleton<ProjectPage>().AddSingleton<ProofDoor>().AddSingleton<EnterValue.Handler>().AddSingleton<EnterValueForm>();
    }

    public static void Map(Doors doors)
    {
        ShowBudget.Map(doors);
        ShowProject.Map(doors);
        EnterValue.Map(doors);
        Audit.AuditFigures.Map(doors);
    }
}
