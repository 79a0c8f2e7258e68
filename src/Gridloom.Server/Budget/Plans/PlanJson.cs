using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using AccountLookup = Gridloom.Server.Access.AccountLookup;

namespace Gridloom.Server.Budget.Plans;

/// <summary>One unit's targets as programs read them (目标数据).</summary>
internal sealed class PlanJson(PlanReader reader, AccountLookup accounts, AccountEditing editing)
{
    /// <param name="Family">The template's stable name.</param>
    /// <param name="Stage">After this version: drafting, submitted, returned, reviewed, approved.</param>
    /// <param name="Version">The version that is shown.</param>
    /// <param name="Newest">The newest version's number; what is written next goes on from there.</param>
    /// <param name="InForce">Null while none was approved.</param>
    /// <param name="Demo">True when the targets were set for another year and show the product.</param>
    public sealed record Response(string Id, string Unit, long Year, string Family, string Stage, long Version, long Newest, long? InForce, bool Demo)
    {
        /// <summary>To which levels an indicator of a project may belong.</summary>
        public required IReadOnlyList<Level> Levels { get; init; }

        public required IReadOnlyList<Project> Projects { get; init; }

        /// <summary>Null where nothing was written for the unit as a whole.</summary>
        public ProjectJson? WholeUnit { get; init; }

        /// <summary>Null where nothing was written of the unit's own budget.</summary>
        public UnitBudgetJson? UnitBudget { get; init; }

        public required IReadOnlyList<PlanFinding> Findings { get; init; }

        /// <summary>What the caller may do now, <c>save</c> included; nothing with an older version.</summary>
        public required IReadOnlyList<string> Acts { get; init; }

        /// <summary>Newest first.</summary>
        public required IReadOnlyList<Step> History { get; init; }
    }

    public sealed record Level(string Level1, string Level2);

    /// <param name="Content">Null for a project that the document keeps secret.</param>
    public sealed record Project(string Id, string Name, decimal AmountWanYuan, bool Masked, ProjectJson? Content);

    /// <param name="By">The post of whoever made it.</param>
    public sealed record Step(long Version, string Act, string Stage, string By, DateTimeOffset At, string? Remarks);

    /// <param name="version">Null for the newest.</param>
    public async Task<IResult> Show(Actor actor, string id, long? version, CancellationToken stop)
    {
        if (await reader.Find(actor.District, id, stop) is not { } document) return new ProblemResult(PlanProblems.NotFound);
        var number = version ?? document.Version;
        if (await reader.FindFacts(actor.District, id, number, stop) is not { } facts) return new ProblemResult(PlanProblems.NotFound);
        var history = await History(actor.District, id, stop);
        return TypedResults.Ok(new Response(id, document.Unit, document.TargetYear, document.Template, history.First(step => step.Version == number).Stage, number, document.Version, document.InForce, document.Demo == 1)
        {
            Levels = [.. PlanLevels.Of(document.Template, wholeUnit: false).Select(level => new Level(level.First, level.Second))],
            Projects = [.. facts.Projects.Select(ToProject)],
            WholeUnit = facts.WholeUnit is { } whole ? ProjectJson.Of(PlanEditing.Show(whole)) : null,
            UnitBudget = facts.UnitBudget is { } budget ? UnitBudgetJson.Of(editing.Show(budget)) : null,
            Findings = PlanCheck.Of(facts, (int)document.TargetYear),
            Acts = number == document.Version ? ActsOf(actor, document) : [],
            History = history,
        });
    }

    private static IReadOnlyList<string> ActsOf(Actor actor, StoredDocument document) =>
        [.. (PlanPageMaker.MayWrite(actor, document) ? new[] { PlanAct.Save } : []).Concat(PlanPageMaker.ActsOf(actor, document)).Select(PlanNames.CodeOf)];

    private static Project ToProject(BudgetProject project) =>
        new(project.Key!, project.Name, project.Amounts.ThisYear.WanYuan, project.Masked, project.Masked ? null : ProjectJson.Of(PlanEditing.Show(project)));

    private async Task<List<Step>> History(string district, string id, CancellationToken stop)
    {
        var steps = new List<Step>();
        foreach (var v in await reader.Versions(district, id, stop)) steps.Add(new(v.Version, v.Act, v.Stage, await accounts.PostOf(district, v.MadeBy, stop), v.MadeAt.ToChina(), v.Remarks));
        return steps;
    }
}
