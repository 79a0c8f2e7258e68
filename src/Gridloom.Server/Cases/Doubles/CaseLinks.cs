using Gridloom.Domain;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>
/// 并案: what a link asks of the main case, and what the main case's end brings to those that follow it, all in the turn of the act: nobody
/// ever sees a linked case whose main case is over.
/// </summary>
internal sealed class CaseLinks(CaseRulesLookup rules)
{
    private sealed record Following(long Count);

    /// <summary>The case of that number, with or without the district before it, or of that id; null when there is none, or the actor may not see it.</summary>
    public static async ValueTask<StoredCase?> Find(Turn turn, string? typed)
    {
        if (typed?.Trim() is not { Length: > 0 and <= 40 } wanted) return null;
        var number = wanted.StartsWith(turn.District + "-", StringComparison.Ordinal) ? wanted : $"{turn.District}-{wanted}";
        var found = await turn.Find<StoredCase>(
            $"select {StoredCase.Columns} from case_case c where c.district = @District and c.number = @number", new { turn.District, number });
        return found is not null && CaseSight.Sees(turn.Actor, found.Area, found.SeenBy) ? found : null;
    }

    /// <summary>Why the case may not follow that one; null when it may.</summary>
    public static async ValueTask<Problem?> Refuse(Turn turn, CaseFile c, StoredCase? main)
    {
        if (main is null) return LifecycleProblems.MainUnknown;
        var following = await turn.Find<Following>("select count(*) as Count from case_case where district = @District and main = @Number and stage = 'linked'", new { turn.District, c.Number });
        return LinkRules.Refuse(c, main.ToFile(), following!.Count);
    }

    /// <summary>Writes what else follows from a step: the decision about the pair, and the way of the linked cases.</summary>
    /// <param name="main">Of a link; null for every other act.</param>
    /// <returns>The case as it is now.</returns>
    public async ValueTask<CaseFile> Follow(Turn turn, CaseFile before, CaseStep step, StoredCase? main)
    {
        var now = step.Case;
        if (step.Event.Act == CaseActKind.Unlink) DoubleStore.Decide(turn, (now.Number, before.Main!), StoredDouble.ToldApart);
        if (main is not null)
        {
            DoubleStore.Decide(turn, (now.Number, main.Number), StoredDouble.Linked);
            // It came late, and what it tells of is done already: its answer is there.
            return main.EndedAt is null ? now : Write(turn, rules.For(now, turn.Now).Follow(now, main.ToFile(), turn.Actor, turn.Now));
        }

        if (now.EndedAt is null || before.EndedAt is not null) return now;
        foreach (var linked in await turn.List<StoredCase>(
            $"select {StoredCase.Columns} from case_case c where c.district = @District and c.main = @Number and c.stage = 'linked' order by c.number", new { turn.District, now.Number }))
            Write(turn, rules.For(linked.ToFile(), turn.Now).Follow(linked.ToFile(), now, turn.Actor, turn.Now));
        return now;
    }

    private static CaseFile Write(Turn turn, CaseStep step)
    {
        CaseStore.Change(turn, step.Case, step.Event);
        return step.Case;
    }
}
