using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Plans;

/// <summary>Draws the form in which a project is written (编制项目页), as it stands or as it was typed.</summary>
internal sealed class ProjectFormMaker(Frames frames, FormKeys keys, PlanReader reader)
{
    private const int SpareRows = 3;

    /// <param name="Input">Null when nothing was sent.</param>
    /// <param name="Seen">The version that was looked at.</param>
    public sealed record Tried(ProjectInput? Input = null, long Seen = 0, Problem? Refused = null)
    {
        /// <summary>What was pasted and not understood.</summary>
        public string Paste { get; init; } = "";
    }

    public async Task<IResult> Show(HttpContext http, Actor actor, (string Id, string Project) of, Tried tried)
    {
        if (await reader.Find(actor.District, of.Id, http.RequestAborted) is not { } document) return Answers.Refusal(http, PlanProblems.NotFound);
        if (!actor.Scope.Covers(actor.District)) return Answers.Refusal(http, BudgetProblems.WholeDistrictOnly);
        // What was typed is shown again, whatever became of the targets meanwhile.
        if (tried.Input is null && !PlanPageMaker.MayWrite(actor, document)) return Answers.Refusal(http, PlanProblems.WrongStage);
        var facts = (await reader.FindFacts(actor.District, of.Id, document.Version, http.RequestAborted))!;
        if ((tried.Input ?? Find(facts, of.Project)) is not { } shown) return Answers.Refusal(http, PlanProblems.ProjectNotFound);
        return Draw(http, (document, facts, of.Project), shown, tried);
    }

    /// <summary>Puts pasted rows behind those that were typed.</summary>
    public async Task<Outcome<ProjectInput>> Paste(Actor actor, (string Id, string Project) of, (ProjectInput Input, string Text) typed, CancellationToken stop)
    {
        if (await reader.Find(actor.District, of.Id, stop) is not { } document) return PlanProblems.NotFound;
        var levels = PlanLevels.Of(document.Template, of.Project == EditProject.Whole);
        var filled = typed.Input.Indicators.Where(row => !row.IsBlank).ToList();
        var last = filled.Count == 0 ? null : levels.FirstOrDefault(level => PlanEditing.LevelCode(level) == filled[^1].Level);
        if (!PastedRows.Read(typed.Text, levels, last).Succeeded(out var rows, out var refused)) return refused;
        return typed.Input with { Indicators = [.. filled, .. rows] };
    }

    /// <summary>A project as it is typed, blank for a new one; null when a version has none of this key, or keeps it secret.</summary>
    public static ProjectInput? Find(BudgetDocument facts, string project) => project switch
    {
        EditProject.New => new() { Fields = new Dictionary<string, string>(StringComparer.Ordinal) },
        EditProject.Whole => PlanEditing.Show(facts.WholeUnit ?? new([], [])),
        _ => facts.Projects.FirstOrDefault(known => known.Key == project && !known.Masked) is { } found ? PlanEditing.Show(found) : null,
    };

    private Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult Draw(HttpContext http, (StoredDocument Document, BudgetDocument Facts, string Project) of, ProjectInput input, Tried tried)
    {
        var (t, refused) = (http.RequestServices.GetRequiredService<Words>(), tried.Refused);
        var whole = of.Project == EditProject.Whole;
        var levels = PlanLevels.Of(of.Document.Template, whole);
        var form = PlanForm.Of(of.Document.Template);
        var before = of.Facts.Projects.FirstOrDefault(project => project.Key == of.Project);
        var title = whole ? t["整体支出绩效目标表"] : before?.Name ?? t["新项目"];
        return Pages.Show<ProjectFormPage>(frames.For(http, title, RailEntry.Budget), new ProjectFormModel(of.Document.Id, of.Project, keys.Again(http, refused))
        {
            Title = title, Unit = of.Document.Unit, Year = of.Document.TargetYear, Seen = tried.Input is null ? of.Document.Version : tried.Seen, IsWhole = whole, Form = form,
            Fields = name => new Field(input[name], refused.Of(name, t)),
            Faults = name => refused.Of(name, t),
            Indicators = levels.Count == 0 ? [] : [.. input.Indicators, .. Enumerable.Repeat(new IndicatorInput(), SpareRows)],
            Purchases = [.. input.Purchases.Where(row => !row.IsBlank), new("", ""), new("", "")],
            Tasks = whole ? [.. input.Tasks, .. Enumerable.Repeat(new TaskInput("", "", "", "", ""), SpareRows)] : [],
            Levels = [.. levels.GroupBy(level => level.First).Select(group => new ChoiceGroup(group.Key, [.. group.Select(level => new Choice(PlanEditing.LevelCode(level), level.Second))]))],
            Paste = new(tried.Paste, refused.Of("paste", t)),
            RemoveAction = before is null ? null : RemoveProject.AddressOf(of.Document.Id, of.Project),
            Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }
}
