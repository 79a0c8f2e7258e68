using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>How units come by more time, and how they are pressed (延期、挂账、催办、督办): now and then, and mostly where the limit is days.</summary>
internal sealed class WayOfTime(YearPlan plan, Crew crew)
{
    /// <summary>In place of the signed form, which is drawn like every other picture.</summary>
    private static readonly PhotoNamed Form = new("drawn", "image/jpeg", 1);

    private readonly CaseRules rules = plan.Lifecycle.Rules;

    /// <summary>What comes before the handling; null when nothing does.</summary>
    public PlannedAct? OnHandling(RunningCase c)
    {
        if (crew.DutyOfficer is null || (c.LeftAt is not null && c.LeftAt != CaseStage.Suspended)) return null;
        if (c.File.Request is not null) return OnRequest(c);
        if (c.File is { SupervisedAt: not null, SupervisionAnsweredAt: null }) return Liaison(c, Noted(CaseActKind.AnswerSupervision, Notes.Answered, c.Random), 30, 300);
        return Asked(c);
    }

    public PlannedAct? OnSuspended(RunningCase c)
    {
        if (crew.DutyOfficer is not { } officer) return null;
        if (c.File.Request is null) return DaysLater(Liaison(c, Noted(CaseActKind.AskResumption, Notes.Resumed, c.Random), 60, 400), c.Random.Between(1, 6));
        return new(officer.Do(c.File.RequestedAt!.Value, Minutes(c.Random, 5, 60)), officer.Actor, Noted(CaseActKind.Resume, Notes.Resumed, c.Random));
    }

    private PlannedAct? OnRequest(RunningCase c)
    {
        var (asked, random) = (c.File.RequestedAt!.Value, c.Random);
        var kind = c.File.Request == CaseRequest.Suspension ? CaseActKind.ApproveSuspension : c.File.RequestNeedsLeader ? CaseActKind.ApproveExtensionAsLeader : CaseActKind.ApproveExtension;
        var who = kind == CaseActKind.ApproveExtensionAsLeader ? crew.Leader ?? crew.DutyOfficer! : crew.DutyOfficer!;
        if ((kind == CaseActKind.ApproveExtensionAsLeader && crew.Leader is null) || (c.LeftAt is null && random.Chance(12)))
            return new(crew.DutyOfficer!.Do(asked, Minutes(random, 10, 90)), crew.DutyOfficer.Actor, Noted(CaseActKind.RefuseRequest, Notes.NoReason, random));
        return new(who.Do(asked, Minutes(random, 10, 90)), who.Actor, new(kind));
    }

    /// <summary>Whoever will be late is urged once the deadline has passed, and some are supervised; null when nobody presses.</summary>
    public PlannedAct? Pressed(RunningCase c, PlannedAct handled)
    {
        var (file, random) = (c.File, c.Random);
        if (crew.DutyOfficer is null || c.LeftAt is not null || file.HolderDue is not { } due) return null;
        var at = rules.Calendar.AddWorkingTime(c.Since > due ? c.Since : due, Minutes(random, 5, 60));
        if (handled.At <= at) return null;
        if (file.Urges == 0 && random.Chance(60)) return new(at, crew.Operator(at).Actor, Noted(CaseActKind.Urge, Notes.Urged, random));
        return file.Supervision is null && random.Chance(35)
            ? new(at, crew.Supervisor.Actor, Noted(CaseActKind.Supervise, Notes.Supervised, random) with { Level = SupervisionLevel.Normal })
            : null;
    }

    private PlannedAct? Asked(RunningCase c)
    {
        var (file, random) = (c.File, c.Random);
        var limit = TimeLimit.Parse(file.Limit!).Succeeded(out var read, out _) ? read : throw new InvalidOperationException($"{file.Number} has no limit.");
        var rest = c.LeftAt == CaseStage.Suspended;
        if (!rest && (limit.Unit.IsContinuous() || limit.Unit == TimeUnit.WorkingHours || file.Suspensions > 0 || file.Extensions > 1 || !random.Chance(file.Extensions == 0 ? 7 : 40))) return null;
        if (file.Extensions > 0 && c.Scene is null) return null; // a further extension needs its form
        var act = file.Extensions > 0 || (!rest && random.Chance(65))
            ? Noted(CaseActKind.AskExtension, Notes.MoreTime, random) with { Extension = FormattableString.Invariant($"{random.Between(1, 3)} working-days"), Photos = file.Extensions > 0 ? [Form] : [] }
            : Noted(CaseActKind.AskSuspension, Notes.ToRest, random) with { Until = c.Since.ChinaDay().AddDays(random.Between(7, 14)) };
        var planned = Liaison(c, act, rest ? 2 : 20, rest ? 10 : 200);
        if (rest) return planned;
        return planned.At < file.HolderDue ? planned : null;
    }

    private PlannedAct Liaison(RunningCase c, CaseAct act, int least, int most) =>
        new(rules.Calendar.AddWorkingTime(c.Since, Minutes(c.Random, least, most)), crew.LiaisonOf(c.File.Unit!).Actor, act);

    private PlannedAct DaysLater(PlannedAct act, int days) =>
        act with { At = rules.Calendar.AddWorkingTime(act.At, TimeSpan.FromHours(8 * days)) };

    private static CaseAct Noted(CaseActKind kind, string[] notes, SplitMix random) => new(kind) { Note = random.Of(notes) };

    private static TimeSpan Minutes(SplitMix random, int low, int high) => TimeSpan.FromSeconds(random.Between(low * 60, high * 60));
}
