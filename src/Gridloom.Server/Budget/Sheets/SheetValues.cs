using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Monitoring;
using Gridloom.Server.Budget.Payments;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget.Sheets;

/// <summary>A project's numbers at the end of a day (报表取数): what sheets are filled with by themselves.</summary>
/// <param name="FirstFen">年初预算数: of the first version that was in force, in 分.</param>
internal sealed record SheetNumbers(ProjectSheet Sheet, ProjectExecution Execution, DateOnly CutOff, long FirstFen, string YearGoal);

/// <summary>Gathers them.</summary>
internal sealed class SheetValues(ProjectSheets sheets, ExecutionLookup executions, PlanReader plans, Clocks clocks)
{
    /// <summary>Today in China.</summary>
    public DateOnly Today(string district) => clocks.Now(district).ChinaDay();

    /// <summary>Null when the district has no such project.</summary>
    /// <param name="wanted">The last day whose data counts, included; a later day than today counts as today.</param>
    public async Task<SheetNumbers?> Find(Actor actor, string project, DateOnly wanted, CancellationToken stop)
    {
        var now = clocks.Now(actor.District);
        var day = wanted < now.ChinaDay() ? wanted : now.ChinaDay();
        var end = Instant.From(new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)));
        if (await sheets.FindAt(actor, project, end < now ? end : now, stop) is not { } sheet) return null;
        var execution = await executions.Of(actor.District, [sheet.Project], (sheet.Document.TargetYear, day), stop);
        var (first, goal) = await Plan(actor.District, sheet, stop);
        return new(sheet, execution[project], day, first, goal);
    }

    /// <summary>The numbers for mid-year monitoring: up to the day that its rules name.</summary>
    public async Task<SheetNumbers?> Find(Actor actor, string project, MonitoringRules rules, CancellationToken stop) =>
        await plans.YearOf(actor.District, project, stop) is { } year ? await Find(actor, project, rules.CutOffOf((int)year), stop) : null;

    private async Task<(long FirstFen, string Goal)> Plan(string district, ProjectSheet sheet, CancellationToken stop)
    {
        var versions = await plans.Versions(district, sheet.Document.Id, stop);
        var approved = PlanNames.CodeOf(Domain.Budget.Planning.PlanStage.Approved);
        var first = versions.Where(version => version.Stage == approved).MinBy(version => version.Version);
        BudgetProject? In(BudgetDocument? facts) => facts?.Projects.FirstOrDefault(project => project.Key == sheet.Project.Id);
        var early = first is null ? null : In(await plans.FindFacts(district, sheet.Document.Id, first.Version, stop));
        var force = sheet.Document.InForce is { } number ? In(await plans.FindFacts(district, sheet.Document.Id, number, stop)) : null;
        return (early?.Amounts.ThisYear.Fen ?? sheet.Project.YearFen, force?.Texts.YearGoal ?? "");
    }
}
