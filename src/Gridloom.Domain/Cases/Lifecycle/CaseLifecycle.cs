using Gridloom.Domain.Access;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>The case loop (案件办理), by the rules in force: what may be done, what an act comes to, and what the deadlines become.</summary>
public sealed class CaseLifecycle(CaseRules rules)
{
    public CaseRules Rules => rules;

    /// <summary>The facts of a case that was just reported; its acceptance clock starts.</summary>
    /// <param name="reporter">The account that reported, or <c>public</c>.</param>
    public CaseFile Open(string district, CaseReported reported, string reporter, Instant at) => new()
    {
        District = district,
        Id = reported.Id,
        Number = reported.Number,
        StageAt = at,
        Source = reported.Source,
        FromPublic = rules.Catalogue.FindSource(reported.Source)?.FromPublic ?? true,
        AwaitsModeration = reported.AwaitsModeration,
        Area = reported.Area,
        Class = reported.Class,
        Catalogue = reported.Catalogue,
        ReportedAt = at,
        AcceptFrom = at,
        AcceptDue = Deadline.DueOf(at, rules.Desk.Of(CaseClockKind.Accept), rules.Calendar),
        Reporter = reporter,
    };

    /// <summary>The acts that this person may do to the case now (现在可办), in the table's order. Only what they fill in can still be refused.</summary>
    public static IReadOnlyList<CaseActKind> Offered(CaseFile c, Actor who) =>
        [.. LifecycleTable.Rows.Where(row => row.From.Contains(c.Stage) && CaseGuards.Refuse(c, row, who) is null).Select(static row => row.Act)];

    /// <summary>What the act comes to: its event and the facts behind it; or why it is refused, first to last: scope, permission, version, stage, guards, input.</summary>
    public Outcome<CaseStep> Decide(CaseFile c, CaseAct act, Actor who, Instant now)
    {
        var row = LifecycleTable.Of(act.Kind);
        if (CaseGuards.RefusePerson(c, row, who) is { } refused) return refused;
        if (act.Seen is { } seen && seen != c.Version) return LifecycleProblems.Stale;
        if ((CaseGuards.RefuseCase(c, row, who) ?? RefuseInput(c, act, row)) is { } problem) return problem;

        var filing = row.Needs.Contains(CaseNeed.Condition) ? FilingOf(act.Condition!) : null;
        var no = row.Needs.Contains(CaseNeed.Answer) && act.Answer == false;
        var happened = new CaseActed(c.Id, c.Number, act.Kind, (no ? row.ToIfNot : row.To) ?? c.Stage, who.Account, now, Starts(c, no ? row.StartsIfNot : row.Starts, now))
        {
            Answer = row.Needs.Contains(CaseNeed.Answer) ? act.Answer : null,
            Filing = filing,
            Unit = row.Needs.Contains(CaseNeed.Unit) ? act.Unit : null,
            Satisfaction = row.Needs.Contains(CaseNeed.Satisfaction) ? act.Satisfaction : null,
            Note = Typed.Clean(act.Note),
            Photos = act.Photos,
        };
        return new CaseStep(happened, CaseHistory.Apply(c, happened));
    }

    /// <summary>
    /// The deadlines of the clocks that run, by the calendar of these rules; null when none moves. Clocks that have stopped were judged by
    /// the calendar that people could know, and stay. Desk limits are those of these rules: ask before other ones come into force.
    /// </summary>
    public CaseDeadlineRecomputed? Recompute(CaseFile c, string reason)
    {
        var moves = CaseClock.Running(c)
            .Select(clock => (clock.Kind, clock.Due, New: Deadline.DueOf(clock.From, LimitOf(c, clock.Kind), rules.Calendar)))
            .Where(static clock => clock.New != clock.Due)
            .Select(static clock => new ClockStart(clock.Kind, clock.New)).ToList();
        return moves.Count == 0 ? null : new CaseDeadlineRecomputed(c.Id, c.Number, reason, moves);
    }

    /// <summary>Whether a clock that runs counts on one of these years, so that their calendar may move its deadline.</summary>
    public static bool CountsOn(CaseFile c, IReadOnlyCollection<int> years) =>
        CaseClock.Running(c).Any(clock => years.Any(year => clock.From.ChinaDay().Year <= year && year <= clock.Due.ChinaDay().Year));

    /// <summary>How far a clock of the case has run at an instant; null when it never started or, for the holder's, no unit has the case.</summary>
    public CaseClock? Clock(CaseFile c, CaseClockKind kind, Instant now) =>
        CaseClock.Find(c, kind) is { } facts ? CaseClock.Of(facts, LimitOf(c, kind), rules.Calendar, now) : null;

    private List<ClockStart> Starts(CaseFile c, IReadOnlyList<CaseClockKind> kinds, Instant now) =>
    [
        .. kinds.Where(kind => kind != CaseClockKind.Case || c.CaseDue is null)
            .Select(kind => new ClockStart(kind, Deadline.DueOf(now, LimitOf(c, kind), rules.Calendar))),
    ];

    private TimeLimit LimitOf(CaseFile c, CaseClockKind kind)
    {
        if (kind is not (CaseClockKind.Case or CaseClockKind.Holder)) return rules.Desk.Of(kind);
        var text = c.Limit ?? throw new InvalidOperationException("A case without a limit has neither of these clocks.");
        return TimeLimit.Parse(text).Succeeded(out var limit, out var refused) ? limit : throw new InvalidOperationException(refused.English);
    }

    private CaseFiling FilingOf(string code)
    {
        var condition = rules.Conditions.Find(code)!;
        return new(rules.Conditions.Version, condition.Class, condition.Code, condition.Limit.ToString());
    }

    private Problem? RefuseInput(CaseFile c, CaseAct act, LifecycleRow row)
    {
        var note = Typed.Clean(act.Note);
        if (note?.Length > CaseAct.NoteLimit) return CaseProblems.TooLong("note", note.Length, CaseAct.NoteLimit);
        if (note is not null && Typed.HasControl(note)) return CaseProblems.ControlCharacters.At("note");
        return row.Needs.Select(need => need switch
        {
            CaseNeed.Note => note is null ? LifecycleProblems.NoNote : null,
            CaseNeed.Answer => act.Answer is null ? LifecycleProblems.NoAnswer : null,
            CaseNeed.Satisfaction => act.Satisfaction is null ? LifecycleProblems.NoSatisfaction : null,
            CaseNeed.Unit => act.Unit is null || rules.Units.Find(c.District, act.Unit) is null ? LifecycleProblems.UnknownUnit : null,
            CaseNeed.Condition => IsOn(act.Condition) ? null : LifecycleProblems.UnknownCondition,
            _ => throw new ArgumentOutOfRangeException(nameof(row), need, "Nobody judges this need."),
        }).FirstOrDefault(static problem => problem is not null);
    }

    private bool IsOn(string? condition) =>
        condition is not null && rules.Conditions.Find(condition) is { } found && rules.Catalogue.FindClass(found.Class) is not null;
}
