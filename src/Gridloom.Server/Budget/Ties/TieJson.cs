using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Ties;

/// <summary>The tie of an indicator as programs read it (取数绑定数据).</summary>
internal sealed class TieJson(BudgetReader reader, TieLookup ties, TieChoices choices, IndicatorBook book)
{
    /// <param name="Project">The project's id.</param>
    /// <param name="Tie">Blank where the data files are followed.</param>
    /// <param name="Version">0 where nobody tied it; to be sent back as <c>seen</c>.</param>
    /// <param name="Usual">What the data files say, in words: how the value is computed, or why it is not.</param>
    public sealed record Response(string Indicator, string Name, string Target, string Project, string Tie, long Version, Bilingual Usual, IReadOnlyList<Offer> Choices);

    /// <param name="Name">What people call it, in Chinese.</param>
    public sealed record Offer(string Tie, string Group, string Name);

    public async Task<IResult> Show(Actor actor, string id, CancellationToken stop)
    {
        if (await reader.FindIndicator(actor.District, id, stop) is not { } found) return new ProblemResult(BudgetProblems.NotFound);
        if (!actor.Scope.Covers(actor.District)) return new ProblemResult(BudgetProblems.WholeDistrictOnly);
        var stored = await ties.Find(actor.District, id, stop);
        var usual = book.FindBinding(found.Document.Template, found.Indicator.Name)?.Note ?? book.ReasonFor(found.Indicator.Level2, found.Indicator.Name).Reason;
        return TypedResults.Ok(new Response(id, found.Indicator.Name, found.Indicator.Target, found.Project.Id, stored?.Tie ?? "", stored?.Version ?? 0, usual,
            [.. (await choices.Of(actor, Words.Chinese, stop)).SelectMany(group => group.Choices.Select(choice => new Offer(choice.Value, group.Label, choice.Text)))]));
    }
}
