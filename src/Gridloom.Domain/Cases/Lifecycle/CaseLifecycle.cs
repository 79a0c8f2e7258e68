using Gridloom.Domain.Access;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Lifecycle;

/// <summary>The case loop (案件办理), by the rules in force: what may be done, what an act comes to, and what the deadlines become.</summary>
public sealed class CaseLifecycle(CaseRules rules)
{
    private readonly CaseDeadlines deadlines = new(rules);

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
        HappenedAt = reported.HappenedAt,
        AcceptFrom = at,
        AcceptDue = Deadline.DueOf(at, rules.Desk.Of(CaseClockKind.Accept), rules.Calendar),
        Reporter = reporter,
    };

    /// <summary>The acts that this person may do to the case now (现在可办), in the table's order. Only what they fill in can still be refused.</summary>
    public static IReadOnlyList<CaseActKind> Offered(CaseFile c, Actor who) =>
        [.. LifecycleTable.Rows.Where(row => row.From.Contains(c.Stage) && CaseGuards.Refuse(c, row, who) is null).Select(static row => row.Act)];

    /// <summary>Why this person may not do the act to the case now, whatever they fill in (办理障碍); null when nothing speaks against it.</summary>
    public static Problem? Hindrance(CaseFile c, CaseActKind act, Actor who) => CaseGuards.Refuse(c, LifecycleTable.Of(act), who);

    /// <summary>What the act comes to: its event and the facts behind it; or why it is refused, first to last: scope, permission, version, stage, guards, input.</summary>
    public Outcome<CaseStep> Decide(CaseFile c, CaseAct act, Actor who, Instant now)
    {
        var row = LifecycleTable.Of(act.Kind);
        if (CaseGuards.RefusePerson(c, row, who) is { } refused) return refused;
        if (act.Seen is { } seen && seen != c.Version) return LifecycleProblems.Stale;
        return (CaseGuards.RefuseCase(c, row, who) ?? CaseInput.Refuse(c, act, rules, now) ?? RefuseScope(c, act, who)) is { } problem ? problem : Done(c, act, who, now);
    }

    /// <summary>Whoever answers for a part of the district gives cases to the units of that part, and to no others.</summary>
    private Problem? RefuseScope(CaseFile c, CaseAct act, Actor who) =>
        LifecycleTable.Of(act.Kind).Needs.Contains(CaseNeed.Unit) && !who.Scope.Covers(rules.Units.Find(c.District, act.Unit!)!.Area) ? LevelProblems.OutsideScope : null;

    /// <summary>What becomes of a linked case when its main case ends (随主案): it is closed with it, or goes its own way again.</summary>
    /// <param name="main">As its end left it.</param>
    /// <param name="who">Who ended it.</param>
    public CaseStep Follow(CaseFile linked, CaseFile main, Actor who, Instant now) =>
        Done(linked, main.Stage == CaseStage.Closed ? new(CaseActKind.CloseWithMain) : new(CaseActKind.Unlink) { Note = $"主案{main.Stage.Chinese()}" }, who, now);

    private CaseStep Done(CaseFile c, CaseAct act, Actor who, Instant now)
    {
        var row = LifecycleTable.Of(act.Kind);
        var happened = Told(c, act, who, now);
        var facts = CaseHistory.Facts(c, happened);
        if (act.Kind == CaseActKind.Reclassify && deadlines.HolderFrom(c, facts, now) is { } from)
        {
            happened = happened with { HolderFrom = from };
            facts = CaseHistory.Facts(c, happened);
        }

        var done = happened with { Starts = [.. row.StartsOn(happened.Answer).Select(kind => deadlines.DueOf(facts, kind) is { } due ? new ClockStart(kind, due) : null).OfType<ClockStart>()] };
        return new CaseStep(done, CaseHistory.Apply(c, done));
    }

    /// <summary>
    /// The deadlines of the clocks that run, by the calendar of these rules; null when none moves. Clocks that have stopped were judged by
    /// the calendar that people could know, and stay. Desk limits are those of these rules: ask before other ones come into force.
    /// </summary>
    public CaseDeadlineRecomputed? Recompute(CaseFile c, string reason)
    {
        var moves = CaseClock.Running(c)
            .Select(clock => (clock.Kind, clock.Due, New: deadlines.DueOf(c, clock.Kind)!.Value))
            .Where(static clock => clock.New != clock.Due)
            .Select(static clock => new ClockStart(clock.Kind, clock.New)).ToList();
        return moves.Count == 0 ? null : new CaseDeadlineRecomputed(c.Id, c.Number, reason, moves);
    }

    /// <summary>Whether a clock that runs counts on one of these years, so that their calendar may move its deadline.</summary>
    public static bool CountsOn(CaseFile c, IReadOnlyCollection<int> years) =>
        CaseClock.Running(c).Any(clock => years.Any(year => clock.From.ChinaDay().Year <= year && year <= clock.Due.ChinaDay().Year));

    /// <summary>How far a clock of the case has run at an instant; null when it never started or, for the holder's, no unit has the case.</summary>
    public CaseClock? Clock(CaseFile c, CaseClockKind kind, Instant now) => deadlines.Clock(c, kind, now);

    /// <summary>Every minute of the case, by whoever held it and the clock that counted (时限台账).</summary>
    /// <param name="first">The case as it was reported, as <see cref="Open"/> makes it.</param>
    /// <param name="events">What happened since, in order: acts and recomputations.</param>
    /// <param name="now">Up to when; a case that has ended is told up to its end.</param>
    public IReadOnlyList<LedgerEntry> Ledger(CaseFile first, IEnumerable<Access.Event> events, Instant now) => new DeadlineLedger(deadlines, rules.Calendar).Tell(first, events, now);

    /// <summary>The act as an event, but for the deadlines that it sets. What the act does not need is not kept.</summary>
    private CaseActed Told(CaseFile c, CaseAct act, Actor who, Instant now)
    {
        var row = LifecycleTable.Of(act.Kind);
        bool Needs(CaseNeed need) => row.Needs.Contains(need);
        // A link is undone to where the desk decides next: about the dispatch of what was filed, about the acceptance of everything else.
        var answer = Needs(CaseNeed.Answer) ? act.Answer : act.Kind == CaseActKind.Unlink ? c.FiledAt is not null : (bool?)null;
        var unit = act.Kind == CaseActKind.RaiseToStreet ? UnitCode.Above(c.Unit!) : Needs(CaseNeed.Unit) ? act.Unit : null;
        return new(c.Id, c.Number, act.Kind, row.ToOn(answer) ?? c.Stage, who.Account, now, [])
        {
            Answer = answer,
            Filing = Needs(CaseNeed.Condition) ? FilingOf(act.Condition!, c.Area) : null,
            Unit = unit,
            UnitLevel = unit is null ? null : rules.Units.Find(c.District, unit)?.Level,
            Satisfaction = Needs(CaseNeed.Satisfaction) ? act.Satisfaction : null,
            Clause = Needs(CaseNeed.Clause) ? Typed.Clean(act.Clause) : null,
            Extension = Needs(CaseNeed.Extension) ? act.Extension : null,
            Engineering = Needs(CaseNeed.Extension) && act.Engineering ? true : null,
            Until = Needs(CaseNeed.Until) ? act.Until : null,
            Level = Needs(CaseNeed.Level) ? act.Level : null,
            Main = Needs(CaseNeed.Main) ? Typed.Clean(act.Main) : null,
            Note = Typed.Clean(act.Note),
            Photos = act.Photos,
        };
    }

    private CaseFiling FilingOf(string code, string area)
    {
        var condition = rules.Conditions.Find(code)!;
        var areaClass = rules.Areas.ClassOf(area);
        return new(rules.Conditions.Version, condition.Class, condition.Code, (rules.Areas.LimitOf(code, areaClass) ?? condition.Limit).ToString()) { AreaClass = areaClass };
    }
}
