using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>Judges what was filled in for an act (填写校验), field by field; the first fault is told.</summary>
internal static class CaseInput
{
    private const int LongestRest = 366;

    public static Problem? Refuse(CaseFile c, CaseAct act, CaseRules rules, Instant now)
    {
        var note = Typed.Clean(act.Note);
        if (note?.Length > CaseAct.NoteLimit) return CaseProblems.TooLong("note", note.Length, CaseAct.NoteLimit);
        if (note is not null && Typed.HasControl(note)) return CaseProblems.ControlCharacters.At("note");
        if (RefuseReporter(c, act, rules, now) is { } refused) return refused;
        return LifecycleTable.Of(act.Kind).Needs.Select(need => need switch
        {
            CaseNeed.Note => note is null ? LifecycleProblems.NoNote : null,
            CaseNeed.Answer => act.Answer is null ? LifecycleProblems.NoAnswer : null,
            CaseNeed.Satisfaction => act.Satisfaction is null ? LifecycleProblems.NoSatisfaction : null,
            CaseNeed.Unit => RefuseUnit(c, act, rules),
            CaseNeed.Condition => RefuseCondition(c, act, rules),
            CaseNeed.Clause => RefuseClause(act),
            CaseNeed.Extension => RefuseExtension(c, act, now),
            CaseNeed.Until => act.Until is { } day && day > now.ChinaDay() && day <= now.ChinaDay().AddDays(LongestRest) ? null : LifecycleProblems.NoUntil,
            CaseNeed.Level => RefuseLevel(c, act),
            CaseNeed.Main when Typed.Clean(act.Main) is null => LifecycleProblems.NoMain,
            CaseNeed.Main => act.Main == c.Number ? LifecycleProblems.OwnMain : null,
            _ => throw new ArgumentOutOfRangeException(nameof(act), need, "Nobody judges this need."),
        }).FirstOrDefault(static problem => problem is not null);
    }

    /// <summary>What the reporter says about the outcome comes within some days, and without numbers by which somebody is found.</summary>
    private static Problem? RefuseReporter(CaseFile c, CaseAct act, CaseRules rules, Instant now)
    {
        if (act.Kind is not (CaseActKind.Evaluate or CaseActKind.AskReopen)) return null;
        var within = rules.Desk.Of(act.Kind);
        if (c.EndedAt is { } end && now > Deadline.DueOf(end, within, rules.Calendar)) return ReopenProblems.TooLate(act.Kind, within);
        return PersonalNumber.IsIn(act.Note) ? ReopenProblems.PersonalNote : null;
    }

    private static Problem? RefuseUnit(CaseFile c, CaseAct act, CaseRules rules)
    {
        if (act.Unit is null || rules.Units.Find(c.District, act.Unit) is not { } unit) return LifecycleProblems.UnknownUnit;
        return act.Kind == CaseActKind.HandDown && !UnitCode.IsBelow(unit.Code, c.Unit!) ? LevelProblems.NotBelow : null;
    }

    private static Problem? RefuseCondition(CaseFile c, CaseAct act, CaseRules rules)
    {
        if (act.Condition is null || rules.Conditions.Find(act.Condition) is not { } found || rules.Catalogue.FindClass(found.Class) is null) return LifecycleProblems.UnknownCondition;
        return act.Kind == CaseActKind.Reclassify && act.Condition == c.Condition ? LifecycleProblems.SameCondition : null;
    }

    private static Problem? RefuseClause(CaseAct act)
    {
        var clause = Typed.Clean(act.Clause);
        if (clause is null) return LifecycleProblems.NoClause;
        if (clause.Length > CaseAct.ClauseLimit) return CaseProblems.TooLong("clause", clause.Length, CaseAct.ClauseLimit);
        return Typed.HasControl(clause) ? CaseProblems.ControlCharacters.At("clause") : null;
    }

    // Whoever is late already asks too late; the decision itself may come later, for the desk's delay is not the unit's.
    private static Problem? RefuseExtension(CaseFile c, CaseAct act, Instant now)
    {
        if (!TimeLimit.Parse(act.Extension ?? "").Succeeded(out var more, out _) || !CaseDeadlines.CountsAlike(c, more)) return LifecycleProblems.NoExtension;
        if (c.HolderDue < now) return LifecycleProblems.TooLateToExtend;
        return CaseTimeHistory.NeedsLeader(c, act.Engineering) && act.Photos.Count == 0 ? LifecycleProblems.NoForm : null;
    }

    private static Problem? RefuseLevel(CaseFile c, CaseAct act)
    {
        if (act.Level is not { } level) return LifecycleProblems.NoLevel;
        return c.SupervisedAt is not null && c.SupervisionAnsweredAt is null && level <= c.Supervision ? LifecycleProblems.SupervisedAlready : null;
    }
}
