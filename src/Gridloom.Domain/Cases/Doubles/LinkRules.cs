using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Doubles;

/// <summary>Which case may follow which (并案规则), beyond what the lifecycle table asks of the one that follows.</summary>
public static class LinkRules
{
    /// <summary>Why it may not; null when it may.</summary>
    /// <param name="doubles">How many cases follow <paramref name="c"/> itself.</param>
    public static Problem? Refuse(CaseFile c, CaseFile main, long doubles)
    {
        if (c.Number == main.Number) return LifecycleProblems.OwnMain;
        if (doubles > 0) return LifecycleProblems.HasDoubles;
        if (main.Main is not null) return LifecycleProblems.MainFollows;
        return main.Stage.IsEnd() && !AnswersLate(c, main) ? LifecycleProblems.MainEnded : null;
    }

    /// <summary>
    /// A report that came late, of what was seen before the main case was done: what was done there answers it too, so it is closed at once. What
    /// was seen later is another occurrence.
    /// </summary>
    public static bool AnswersLate(CaseFile c, CaseFile main) =>
        main.Stage == CaseStage.Closed && (c.HappenedAt ?? c.ReportedAt) <= (main.HandledAt ?? main.EndedAt);
}
