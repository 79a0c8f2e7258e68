using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Ties;

/// <summary>The form in which an indicator is tied (取数绑定).</summary>
public sealed record TieModel(string Indicator, string Key, long Seen)
{
    public required string Name { get; init; }

    public required string Target { get; init; }

    public required string Project { get; init; }

    public required string ProjectHref { get; init; }

    /// <summary>What the data files say, in words.</summary>
    public required string Usual { get; init; }

    public Field Tie { get; init; } = Field.Blank;

    public IReadOnlyList<ChoiceGroup> Choices { get; init; } = [];

    public FormError? Error { get; init; }
}

/// <summary>Draws it.</summary>
internal sealed class TiePageMaker(Frames frames, FormKeys keys, BudgetReader reader, TieLookup ties, TieChoices choices, IndicatorBook book)
{
    /// <summary>What was sent and refused.</summary>
    public sealed record Tried(TieIndicator.Request? Typed = null, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Actor actor, string id, Tried tried)
    {
        var (t, stop, refused) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, tried.Refused);
        if (await reader.FindIndicator(actor.District, id, stop) is not { } found) return Answers.Refusal(http, BudgetProblems.NotFound);
        if (!actor.Scope.Covers(actor.District)) return Answers.Refusal(http, BudgetProblems.WholeDistrictOnly);
        var stored = await ties.Find(actor.District, id, stop);
        var usual = book.FindBinding(found.Document.Template, found.Indicator.Name) is { } binding
            ? t["按口径实时计算：{0}", ProjectPage.In(binding.Note, t)] : ProjectPage.In(book.ReasonFor(found.Indicator.Level2, found.Indicator.Name).Reason, t);
        return Pages.Show<TieFormPage>(frames.For(http, t["取数绑定"], RailEntry.Budget), new TieModel(id, refused is null ? keys.New() : keys.Again(http, refused), tried.Typed?.Seen ?? stored?.Version ?? 0)
        {
            Name = found.Indicator.Name, Target = found.Indicator.Target, Project = found.Project.Name, ProjectHref = "/budget/" + found.Project.Id, Usual = usual,
            Tie = new(tried.Typed?.Tie ?? stored?.Tie ?? "", refused.Of("tie", t)), Choices = await choices.Of(actor, t, stop), Error = refused?.ToFormError(t),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }
}
