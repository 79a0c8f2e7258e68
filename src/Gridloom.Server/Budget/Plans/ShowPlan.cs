using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;
using AccountLookup = Gridloom.Server.Access.AccountLookup;

namespace Gridloom.Server.Budget.Plans;

/// <summary>一份绩效目标: its projects as the newest version has them, what a check found, its way so far, and what may be done with it.</summary>
internal static class ShowPlan
{
    public static string AddressOf(string id) => $"/budget/plans/{id}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{id}"), (string id, HttpContext http, Caller caller, PlanPageMaker page) => page.Show(http, caller.Actor, id, new())).Requires(Permission.ReadBudget);
        doors.Api.MapGet(AddressOf("{id}"), (string id, long? version, Caller caller, PlanJson targets, CancellationToken stop) => targets.Show(caller.Actor, id, version, stop))
            .WithSummary("One unit's targets, with what a check found").Requires(Permission.ReadBudget).Produces<PlanJson.Response>();
    }
}

/// <summary>Draws the page of one unit's targets (目标页).</summary>
internal sealed class PlanPageMaker(Frames frames, FormKeys keys, PlanReader reader, AccountLookup accounts, Domain.FigureAudit.AuditLists lists)
{
    /// <summary>What was sent and refused.</summary>
    public sealed record Tried(string? Remarks = null, Problem? Refused = null);

    /// <summary>The version that a form was drawn from; no version's number when it cannot be read.</summary>
    public static long Seen(PostedForm form) => long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    /// <summary>True where this person may write targets of this document now.</summary>
    public static bool MayWrite(Actor actor, StoredDocument document) => actor.May(Permission.DeclareTargets) && actor.Scope.Covers(actor.District)
        && PlanCourse.ActsAt(PlanNames.StageOf(document.Stage), document.InForce is not null).Contains(PlanAct.Save);

    public async Task<IResult> Show(HttpContext http, Actor actor, string id, Tried tried)
    {
        if (await reader.Find(actor.District, id, http.RequestAborted) is not { } document) return Answers.Refusal(http, PlanProblems.NotFound);
        var (t, refused) = (http.RequestServices.GetRequiredService<Words>(), tried.Refused);
        var facts = (await reader.FindFacts(actor.District, id, document.Version, http.RequestAborted))!;
        var findings = PlanCheck.Of(facts, (int)document.TargetYear, lists.EconomicCodes);
        var stage = PlanNames.StageOf(document.Stage);
        return Pages.Show<PlanPage>(frames.For(http, document.Unit, RailEntry.Budget, refused is null ? Notice(http, t) : null), new PlanModel(id, refused is null ? keys.New() : keys.Again(http, refused))
        {
            Unit = document.Unit, Year = document.TargetYear, Family = BeginPlanForm.TitleOf(document.Template), Stage = PlanNames.Of(stage, t), Tone = PlanNames.ToneOf(stage),
            Version = document.Version, InForce = document.InForce, Demo = document.Demo == 1 ? ShowBudget.DemoWords(document, t) : null,
            Projects = [.. facts.Projects.Select(project => ToRow(project, findings, (id, MayWrite(actor, document))))],
            WholeUnit = WholeUnitRow(facts, findings, (id, MayWrite(actor, document))),
            Accounts = AccountsRow(facts, findings, (id, MayWrite(actor, document))),
            AddHref = MayWrite(actor, document) ? EditProject.AddressOf(id, EditProject.New) : null,
            Findings = [.. findings.Select(finding => ToLine(finding, t))],
            Acts = [.. ActsOf(actor, document).Select(act => new PlanActModel(MovePlan.AddressOf(id, PlanNames.CodeOf(act)), PlanNames.Of(act, t), act == PlanAct.Return, act is not (PlanAct.Return or PlanAct.Revert or PlanAct.Discard)))],
            Remarks = new(tried.Remarks ?? "", refused.Of("remarks", t)),
            History = await History(actor, id, t, http.RequestAborted),
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>Where this person may move the targets on to now.</summary>
    public static IEnumerable<PlanAct> ActsOf(Actor actor, StoredDocument document)
    {
        if (!actor.Scope.Covers(actor.District)) return [];
        var open = PlanCourse.ActsAt(PlanNames.StageOf(document.Stage), document.InForce is not null);
        return MovePlan.Acts.Where(step => open.Contains(step.Act) && actor.May(step.Permission) && (step.Permission == Permission.DeclareTargets || document.Submitter != actor.Account)).Select(step => step.Act);
    }

    private static PlanProjectRow ToRow(BudgetProject project, IReadOnlyList<PlanFinding> findings, (string Id, bool May) edit) =>
        new(project.Name, edit.May && !project.Masked ? EditProject.AddressOf(edit.Id, project.Key!) : null, project.Amounts.ThisYear.Fen, project.Indicators.Count, project.Masked)
        {
            Plan = project.Plan is { } plan ? [.. plan.Quarters.Select(quarter => quarter.Fen)] : [],
            Purchases = project.Purchases.Sum(item => item.Amount.Fen),
            Blocking = findings.Count(finding => finding.Project == project.Name && finding.Blocks),
            Doubtful = findings.Count(finding => finding.Project == project.Name && !finding.Blocks),
        };

    private static PlanProjectRow? WholeUnitRow(BudgetDocument facts, IReadOnlyList<PlanFinding> findings, (string Id, bool May) edit)
    {
        if (PlanLevels.Of(facts.Template, wholeUnit: true).Count == 0) return null;
        var href = edit.May ? EditProject.AddressOf(edit.Id, EditProject.Whole) : null;
        return new(WholeUnit.Name, href, facts.WholeUnit?.TotalFen ?? 0, facts.WholeUnit?.Indicators.Count ?? 0, false)
        {
            Blocking = findings.Count(finding => finding.Project == WholeUnit.Name && finding.Blocks), Doubtful = findings.Count(finding => finding.Project == WholeUnit.Name && !finding.Blocks),
        };
    }

    /// <summary>The unit's own budget; null where the kind of form has none.</summary>
    private static PlanProjectRow? AccountsRow(BudgetDocument facts, IReadOnlyList<PlanFinding> findings, (string Id, bool May) edit) => !EditAccounts.HasPlace(facts.Template) ? null :
        new(UnitBudget.Title, edit.May ? EditAccounts.AddressOf(edit.Id) : null, facts.UnitBudget?.SpendingFen ?? 0, 0, false)
        {
            Income = facts.UnitBudget?.Income.Total ?? 0, Blocking = findings.Count(finding => finding.Project == UnitBudget.Title && finding.Blocks),
            Doubtful = findings.Count(finding => finding.Project == UnitBudget.Title && !finding.Blocks),
        };

    private static PlanFindingLine ToLine(PlanFinding finding, Words t) =>
        new(finding.Blocks, string.Join(" › ", new[] { finding.Project, finding.Indicator }.Where(part => part.Length > 0)), ProjectPage.In(finding.Text, t));

    private async Task<IReadOnlyList<PlanStep>> History(Actor actor, string id, Words t, CancellationToken stop)
    {
        var steps = new List<PlanStep>();
        var versions = await reader.Versions(actor.District, id, stop);
        foreach (var version in versions)
            steps.Add(new(version.Version, PlanNames.Of(PlanNames.FindAct(version.Act) ?? PlanAct.Save, t), await accounts.PostOf(actor.District, version.MadeBy, stop), version.MadeAt, version.Remarks)
            {
                CompareHref = version.Version > 1 ? ComparePlans.AddressOf(id, version.Version - 1, version.Version) : null,
            });
        return steps;
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "begun" => t["已建好，接着填项目。"],
        "saved" => t["已保存为新的一版。"],
        "removed" => t["项目已从新的一版里删除。"],
        "submit" => t["已提交，等待审核。"],
        "withdraw" => t["已撤回，可以接着改。"],
        "return" => t["已退回给编报单位。"],
        "review" => t["审核通过，等待批复。"],
        "approve" => t["已批复，这一版生效。"],
        "revert" => t["已放弃修改，生效的内容不变。"],
        "discard" => t["已作废。再改任何一处就重新启用。"],
        _ => null,
    };
}
