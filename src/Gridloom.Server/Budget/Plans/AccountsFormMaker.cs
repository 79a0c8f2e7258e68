using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>Draws the form in which the unit's own budget is written (单位预算页), as it stands or as it was typed, with what a check of it finds.</summary>
internal sealed class AccountsFormMaker(Frames frames, FormKeys keys, PlanReader reader, AccountEditing editing, AuditLists lists)
{
    /// <param name="Input">Null when nothing was sent.</param>
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Tried(AccountInput? Input = null, long Seen = 0, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Actor actor, string id, Tried tried)
    {
        if (await reader.Find(actor.District, id, http.RequestAborted) is not { } document) return Answers.Refusal(http, PlanProblems.NotFound);
        if (!actor.Scope.Covers(actor.District)) return Answers.Refusal(http, BudgetProblems.WholeDistrictOnly);
        if (!EditAccounts.HasPlace(document.Template)) return Answers.Refusal(http, AccountProblems.NoPlace);
        // What was typed is shown again, whatever became of the targets meanwhile.
        if (tried.Input is null && !PlanPageMaker.MayWrite(actor, document)) return Answers.Refusal(http, PlanProblems.WrongStage);
        var facts = (await reader.FindFacts(actor.District, id, document.Version, http.RequestAborted))!;
        return Draw(http, (document, facts), tried);
    }

    private Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult Draw(HttpContext http, (StoredDocument Document, BudgetDocument Facts) of, Tried tried)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var input = tried.Input ?? editing.Show(of.Facts.UnitBudget ?? new());
        var refused = tried.Refused;
        var budget = of.Facts.UnitBudget ?? new();
        // What was typed is checked as it will be saved; while it cannot be read, its faults say enough.
        if (tried.Input is not null && !editing.ToBudget(input, of.Facts.Unit).Succeeded(out budget, out var unread)) refused ??= unread;
        return Pages.Show<AccountsPage>(frames.For(http, t[UnitBudget.Title], RailEntry.Budget), new AccountsModel(of.Document.Id, keys.Again(http, tried.Refused))
        {
            Unit = of.Document.Unit, Year = of.Document.TargetYear, Seen = tried.Input is null ? of.Document.Version : tried.Seen, Fields = name => new Field(input[name], refused.Of(name, t)),
            Findings = budget is null ? null : [.. AccountCheck.Of(of.Facts with { UnitBudget = budget }, lists.EconomicCodes).Select(finding => new PlanFindingLine(finding.Blocks, "", ProjectPage.In(finding.Text, t)))],
            Income = budget?.Income.Total ?? 0, Spending = budget?.SpendingFen ?? 0, Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }
}

/// <summary>The form in which a unit's own budget is written (编制单位预算).</summary>
/// <param name="Id">The document's.</param>
public sealed record AccountsModel(string Id, string Key)
{
    public required string Unit { get; init; }

    public required long Year { get; init; }

    /// <summary>The version that this page shows.</summary>
    public required long Seen { get; init; }

    /// <summary>A field by its name.</summary>
    public required Func<string, Field> Fields { get; init; }

    /// <summary>What a check finds in what the page shows; null while that cannot be read.</summary>
    public IReadOnlyList<PlanFindingLine>? Findings { get; init; }

    /// <summary>收入总计, in 分.</summary>
    public long Income { get; init; }

    /// <summary>支出总计, in 分.</summary>
    public long Spending { get; init; }

    public FormError? Error { get; init; }
}
