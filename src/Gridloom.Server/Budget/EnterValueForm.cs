using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Budget.Ties;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget;

/// <summary>Draws the form in which a value is entered (填报页), empty or as it was typed.</summary>
internal sealed class EnterValueForm(Frames frames, FormKeys keys, BudgetReader reader, IndicatorBook book, TieLookup ties, ProjectPage project, Clocks clocks)
{
    /// <param name="Refused">Why what was sent was not saved; null when nothing was sent.</param>
    public sealed record State(HandValueInput Typed, ProofDoor.Taken Proof, Problem? Refused);

    public async Task<IResult> Show(HttpContext http, Actor actor, string id, State state)
    {
        if (await reader.FindIndicator(actor.District, id, http.RequestAborted) is not { } found) return Answers.Refusal(http, BudgetProblems.NotFound);
        var tie = await ties.Find(actor.District, id, http.RequestAborted);
        var why = tie is { Tie.Length: > 0 } ? IndicatorTie.Read(tie.Tie) is IndicatorTie.ByHand ? TieNames.ByHand : null
            : book.FindBinding(found.Document.Template, found.Indicator.Name) is null ? book.ReasonFor(found.Indicator.Level2, found.Indicator.Name) : null;
        if (why?.Entry != WayIn.ByHand) return Answers.Refusal(http, BudgetProblems.NotByHand);
        if (!actor.Scope.Covers(actor.District)) return Answers.Refusal(http, BudgetProblems.WholeDistrictOnly);
        return await Draw(http, (actor, found, why), state);
    }

    private async Task<IResult> Draw(HttpContext http, (Actor Actor, BudgetReader.InProject Found, NotMeasured Why) about, State state)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var (actor, (indicator, of, document), why) = about;
        var target = Target.Read(indicator.Target, indicator.CycleTarget);
        var history = new List<EnteredValue>();
        foreach (var value in await reader.Values(actor.District, indicator.Id, http.RequestAborted)) history.Add(await project.ToEntered(actor.District, value, target, http.RequestAborted));
        Field Field(string? typed, string name) => new(typed ?? "", state.Refused.Of(name, t));
        return Pages.Show<EnterValuePage>(frames.For(http, t["填报"], RailEntry.Budget), new EnterValueModel
        {
            Action = EnterValue.AddressOf(indicator.Id),
            Key = keys.Again(http, state.Refused),
            Seen = indicator.Version,
            Project = of.Name,
            ProjectHref = "/budget/" + of.Id,
            Indicator = indicator.Name,
            Target = indicator.Target,
            Measured = target.NumberUnit is not null,
            Unit = target.NumberUnit ?? "",
            Reason = ProjectPage.In(why.Reason, t),
            Value = Field(state.Typed.Value, "value"),
            AsOf = Field(state.Typed.AsOf, "asOf"),
            FirstDay = FormattableString.Invariant($"{document.TargetYear}-01-01"),
            LastDay = LastDay(document.TargetYear, clocks.Now(actor.District).ChinaDay()),
            Note = Field(state.Typed.Note, "note"),
            Kept = state.Proof.Kept,
            ProofError = state.Refused.Of(ProofDoor.Field, t),
            Error = state.Refused?.ToFormError(t),
            History = history,
            Demo = document.Demo == 1 ? ShowBudget.DemoWords(document, t) : null,
        }, state.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private static string LastDay(long year, DateOnly today) => Ui.Show.Day(today.Year > year ? new DateOnly((int)year, 12, 31) : today);
}
