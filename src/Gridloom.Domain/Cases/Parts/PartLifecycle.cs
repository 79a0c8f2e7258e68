using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Parts;

/// <summary>The way of parts (协同办理): who may ask, what an act comes to, and what becomes of parts when their case goes on without them.</summary>
public sealed class PartLifecycle(PartLimits limits, HandlingUnits units, WorkingCalendar calendar)
{
    public PartLimits Limits => limits;

    /// <summary>The types for which this person may ask units to the case now.</summary>
    public IReadOnlyList<PartType> MayAsk(CaseFile c, Actor who) =>
        PartGuards.WithUnit(c) ? [.. Enum.GetValues<PartType>().Where(type => PartGuards.RefuseAsking(c, type, who, units) is null)] : [];

    /// <summary>The units that may be asked; of those that have the case or an open part of it, none.</summary>
    public IReadOnlyList<HandlingUnit> Choices(PartType type, PartGround ground) =>
        [.. units.Of(ground.Case.District).Where(unit => PartInput.RefuseUnit(unit.Code, type, ground, units) is null)];

    /// <summary>Whether the unit that has the case is a street's own office.</summary>
    public static bool IsStreet(HandlingUnits units, CaseFile c) => c.Unit is { } unit && PartGuards.IsStreet(units, c.District, unit);

    /// <summary>A part for each unit; or why it is refused, first to last: scope, permission, version, stage, input.</summary>
    public Outcome<List<PartStep>> Ask(PartAsk ask, Actor who, PartGround ground)
    {
        if (PartGuards.RefuseAsking(ground.Case, ask.Type, who, units) is { } refused) return refused;
        if (ask.Seen is { } seen && seen != ground.Case.Version) return LifecycleProblems.Stale;
        if (!PartGuards.WithUnit(ground.Case)) return PartProblems.CaseNotWithUnit;
        if (PartInput.RefuseAsk(ask, ground, units) is { } fault) return fault;
        var (answer, work) = limits.Of(ask.Type, ask.Urgent);
        if (Typed.Clean(ask.Limit) is { } own && TimeLimit.Parse(own).Succeeded(out var given, out _)) work = given;
        var task = Typed.Clean(ask.Task)!;
        return ask.Units.Select((unit, i) => Begin(new(ground.Case.Number, ground.Parts.Count + 1 + i, ask.Type, unit, who.Unit, task, limits.Version)
        {
            AnswerLimit = answer.ToString(), WorkLimit = work.ToString(), AnswerDue = Deadline.DueOf(ground.Now, answer, calendar), WorkDue = Deadline.DueOf(ground.Now, work, calendar),
        }, who, ground)).ToList();
    }

    /// <summary>The acts that this person may do to the part now, in the table's order. Only what they fill in can still be refused.</summary>
    public static IReadOnlyList<PartActKind> Offered(PartFile p, Actor who, CaseFile c) =>
        [.. PartTable.Rows.Where(row => PartGuards.Refuse(p, row, who, c) is null).Select(static row => row.Act)];

    /// <summary>What the act comes to; a unit that is asked instead gets a part of its own behind it. Refused like <see cref="Ask"/>.</summary>
    public Outcome<List<PartStep>> Decide(PartFile p, PartAct act, Actor who, PartGround ground)
    {
        var row = PartTable.Of(act.Kind);
        if (PartGuards.RefusePerson(p, row, who, ground.Case) is { } refused) return refused;
        if (act.Seen is { } seen && seen != p.Version) return PartProblems.Stale;
        if ((PartTable.Verdict(p.Stage, row.Act) ?? PartGuards.RefuseCase(row, ground.Case) ?? PartInput.RefuseAct(p, act, ground, units)) is { } problem) return problem;
        var step = Done(p, Told(p, act, ground.Now), ground.Now);
        return act.Kind == PartActKind.Redirect ? [step, Instead(p, act.Unit!, who, ground)] : new List<PartStep> { step };
    }

    /// <summary>
    /// What becomes of open parts behind an act on their case: when it ends or follows another, nobody needs them any more; and a unit that
    /// gets the case itself needs no part of it.
    /// </summary>
    public static IReadOnlyList<PartStep> Follow(CaseFile before, PartGround ground)
    {
        var (over, now) = (LeavesParts(before, ground.Case), ground.Case);
        return
        [
            .. ground.Parts.Where(p => !p.Stage.IsEnd() && p.Stage != PartStage.Done && (over || p.Unit == now.Unit))
                .Select(p => Done(p, new PartActed(p.Number, p.Part, PartActKind.Withdraw, PartStage.Withdrawn, p.Unit) { Note = over ? $"案件{now.Stage.Chinese()}" : "案件已派到本单位" }, ground.Now)),
        ];
    }

    /// <summary>Whether an act took a case to where parts cannot stay open, or to another unit.</summary>
    public static bool Concerns(CaseFile before, CaseFile now) => LeavesParts(before, now) || (now.Unit is not null && now.Unit != before.Unit);

    private static bool LeavesParts(CaseFile before, CaseFile now) => (now.Stage.IsEnd() && !before.Stage.IsEnd()) || (now.Stage == CaseStage.Linked && before.Stage != CaseStage.Linked);

    private static PartStep Begin(PartAsked asked, Actor who, PartGround ground) => new(asked, PartHistory.Begin(ground.Case.District, asked, who.Account, ground.Now));

    // The next unit has the whole limit: nobody pays for another's refusal.
    private PartStep Instead(PartFile p, string unit, Actor who, PartGround ground) => Begin(new(p.Number, ground.Parts.Count + 1, p.Type, unit, p.AskerUnit, p.Task, limits.Version)
    {
        AnswerLimit = p.AnswerLimit, WorkLimit = p.WorkLimit, AnswerDue = DueOf(p.AnswerLimit, ground.Now), WorkDue = DueOf(p.WorkLimit, ground.Now),
    }, who, ground);

    private static PartStep Done(PartFile p, PartActed told, Instant now) => new(told, PartHistory.Apply(p, told, now));

    private PartActed Told(PartFile p, PartAct act, Instant now)
    {
        var row = PartTable.Of(act.Kind);
        return new(p.Number, p.Part, act.Kind, row.To, p.Unit)
        {
            WorkDue = row.Starts.Contains(PartClockKind.Work) ? DueOf(p.WorkLimit, now) : null,
            Note = row.Needs.Contains(PartNeed.Note) ? Typed.Clean(act.Note) : null,
            Clause = row.Needs.Contains(PartNeed.Clause) ? Typed.Clean(act.Clause) : null,
            Satisfied = row.Needs.Contains(PartNeed.Satisfied) && p.Type == PartType.Whistle ? act.Satisfied : null,
            Instead = row.Needs.Contains(PartNeed.Unit) ? act.Unit : null,
        };
    }

    private Instant DueOf(string limit, Instant from) =>
        TimeLimit.Parse(limit).Succeeded(out var read, out var refused) ? Deadline.DueOf(from, read, calendar) : throw new InvalidOperationException(refused.English);
}
