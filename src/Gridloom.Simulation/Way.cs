using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>What happens next to a case (去向), who does it and when: mostly the straight way in good time, sometimes late, wrong or refused.</summary>
internal sealed class Way(YearPlan plan, Crew crew)
{
    // Of a hundred reports that nobody needs to verify, so many are verified all the same.
    private const int Verified = 97;

    /// <summary>Before the year's end: what residents are dissatisfied with since then, the desk has not answered yet.</summary>
    private static readonly TimeSpan Waits = TimeSpan.FromDays(21);

    private static readonly (Satisfaction Answer, int Weight)[] Contentment = [(Satisfaction.Satisfied, 70), (Satisfaction.Fair, 22), (Satisfaction.Dissatisfied, 8)];

    private readonly CaseRules rules = plan.Lifecycle.Rules;
    private readonly WayOfTime time = new(plan, crew);
    private readonly WayOfLevels levels = new(plan, crew);

    /// <summary>The next act; null when the case has come to its end or is left where it is.</summary>
    public PlannedAct? Next(RunningCase c)
    {
        if (c.File.Stage == c.LeftAt) return null;
        if (c.File.VoidAsker is not null && !c.File.Stage.IsEnd()) return OnVoidAsked(c);
        return c.File.Stage switch
        {
            CaseStage.Reported => OnReport(c),
            CaseStage.Verifying => OnSite(c, CaseActKind.Verify),
            CaseStage.Accepted => OnAccepted(c),
            CaseStage.Filed => AtDesk(c, new(CaseActKind.Dispatch) { Unit = UnitFor(c) }),
            CaseStage.Arbitrating => new(crew.Supervisor.Do(c.Since, Minutes(c.Random, 20, 120)), crew.Supervisor.Actor, Noted(CaseActKind.Rule, Notes.Ruled, c.Random) with { Unit = RightUnit(c.File) }),
            CaseStage.Dispatched => OnDispatched(c),
            CaseStage.Handling => levels.OnHandling(c) ?? time.OnHandling(c) ?? Reclassified(c) ?? OnHandling(c),
            CaseStage.Suspended => time.OnSuspended(c),
            CaseStage.Handled => AtDesk(c, new(CaseActKind.SendCheck)),
            CaseStage.Checking => OnSite(c, CaseActKind.Check),
            CaseStage.Checked => AtDesk(c, new(CaseActKind.Close)),
            CaseStage.Linked => c.LeftAt is null && c.Random.Chance(4) ? AtDesk(c, Noted(CaseActKind.Unlink, Notes.Apart, c.Random)) : null,
            CaseStage.Closed => OnClosed(c),
            _ => null,
        };
    }

    private PlannedAct OnReport(RunningCase c)
    {
        var (file, random) = (c.File, c.Random);
        if (file.AwaitsModeration) return AtDesk(c, new(CaseActKind.ClearModeration));
        if (c.Twin is { } main) return AtDesk(c, new(CaseActKind.Link) { Main = main.File.Number });
        if (file.True == false) return AtDesk(c, Noted(CaseActKind.Reject, Notes.Rejected, random));
        if (file.True is null && c.LeftAt is null && crew.Collectors.FirstOrDefault(w => w.Actor.Account == file.Reporter) is { } finder && random.Chance(finder.Habits.Helps))
            return new(c.Since + Minutes(random, 3, 25), finder.Actor, Noted(CaseActKind.SelfHandle, Notes.SelfHandled, random));
        return AtDesk(c, new(file.True is null && (file.FromPublic || c.LeftAt == CaseStage.Verifying || random.Chance(Verified)) ? CaseActKind.SendVerify : CaseActKind.Accept));
    }

    private PlannedAct OnAccepted(RunningCase c)
    {
        var chance = c.LeftAt is null ? c.Random.Below(1000) : 999;
        return AtDesk(c, chance switch
        {
            < 20 => Noted(CaseActKind.NotFile, Notes.NotFiled, c.Random),
            < 40 => Noted(CaseActKind.CloseDirectly, Notes.Direct, c.Random),
            < 52 => Noted(CaseActKind.AskVoid, Notes.Twice, c.Random),
            _ => new(CaseActKind.File) { Condition = c.Random.Chance(95) ? c.Matter.Condition : c.Random.Of([.. rules.Conditions.Of(c.File.Class)]).Code },
        });
    }

    private PlannedAct OnVoidAsked(RunningCase c)
    {
        var act = c.Random.Chance(80) ? new CaseAct(CaseActKind.ApproveVoid) : Noted(CaseActKind.RefuseVoid, Notes.KeepIt, c.Random);
        return new(crew.Supervisor.Do(c.Since, Minutes(c.Random, 5, 40)), crew.Supervisor.Actor, act);
    }

    /// <summary>Verification and check: another collector goes there.</summary>
    private PlannedAct OnSite(RunningCase c, CaseActKind kind)
    {
        var (random, who) = (c.Random, crew.Collector(c.File, c.Since));
        var at = c.Urgent ? c.Since + Minutes(random, 8, 30) : who.Do(c.Since + Minutes(random, 1, 6), Minutes(random, 4, 15));
        var yes = kind == CaseActKind.Verify ? c.LeftAt is not null || random.Chance(who.Habits.Care) : !Fails(c, random);
        var (good, bad) = kind == CaseActKind.Verify ? (Notes.True, Notes.Untrue) : (Notes.Done, Notes.Undone);
        return new(at, who.Actor, new(kind) { Answer = yes, Note = random.Of(yes ? good : bad) });
    }

    // Whoever is sent back twice sends a better team.
    private bool Fails(RunningCase c, SplitMix random) =>
        c.File.Reworks < 2 && c.LeftAt is null && random.Chance(crew.LiaisonOf(c.File.Unit!).Unit!.Fails);

    private PlannedAct OnDispatched(RunningCase c)
    {
        var liaison = crew.LiaisonOf(c.File.Unit!);
        var act = c.LeftAt != CaseStage.Arbitrating && IsRight(c.File) ? levels.OnDispatched(c) ?? new(CaseActKind.Receive) : Back(c);
        var wait = Minutes(c.Random, 4, 50) * liaison.Habits.Pace / 100;
        return new(c.Urgent ? c.Since + (wait / 2) : rules.Calendar.AddWorkingTime(c.Since, wait), liaison.Actor, act);
    }

    /// <summary>Now and then the desk finds that another condition of the class fits better.</summary>
    private PlannedAct? Reclassified(RunningCase c)
    {
        if (c.LeftAt is not null || c.File.Condition != c.Matter.Condition || !c.Random.Chance(1)) return null;
        var others = rules.Conditions.Of(c.File.Class).Where(k => k.Code != c.File.Condition).ToList();
        return others.Count == 0 ? null : AtDesk(c, Noted(CaseActKind.Reclassify, Notes.Reclassified, c.Random) with { Condition = c.Random.Of(others).Code });
    }

    /// <summary>Who is dissatisfied may have the matter taken up again, and a look afterwards finds some that came back.</summary>
    private PlannedAct? Reopened(RunningCase c)
    {
        var (file, random) = (c.File, c.Random);
        if (file.FiledAt is null || file.Reopens > 1 || c.LeftAt is not null || (file.ReopenAskedAt ?? file.ReopenDeclinedAt) is not null) return null;
        if (file.Satisfaction == Satisfaction.Dissatisfied ? !random.Chance(60) : file.EvaluatedAt is not null || random.Below(1000) >= (file.Reopens == 0 ? 4 : 150)) return null;
        return AtDesk(c, Noted(file.Reopens == 0 ? CaseActKind.Reopen : CaseActKind.ReopenAgain, Notes.Reopened, random));
    }

    /// <summary>Most who ask by their link have it taken up again; some are told why not.</summary>
    private PlannedAct? OnAsked(RunningCase c)
    {
        var (file, random) = (c.File, c.Random);
        if (file is { ReopenAskedAt: null, Source: "portal", Satisfaction: Satisfaction.Dissatisfied, FiledAt: not null, ReopenDeclinedAt: null } && c.LeftAt is null && (c.Since + Waits > plan.Until || random.Chance(70)))
            return new(c.Since + Minutes(random, 2, 300), Actor.LinkHolder(file.District), Noted(CaseActKind.AskReopen, Notes.AskedAgain, random));
        if (file.ReopenAskedAt is null) return null;
        if (c.Since + Waits > plan.Until) return null;
        return AtDesk(c, file.Reopens > 1 || random.Chance(30) ? Noted(CaseActKind.DeclineReopen, Notes.Declined, random)
            : Noted(file.Reopens == 0 ? CaseActKind.Reopen : CaseActKind.ReopenAgain, Notes.Reopened, random));
    }

    /// <summary>The second unit in a row that says so asks for a ruling.</summary>
    private static CaseAct Back(RunningCase c) =>
        Noted(c.File.Returns == 0 ? CaseActKind.Return : CaseActKind.Dispute, Notes.NotOurs, c.Random) with { Clause = FormattableString.Invariant($"{c.Random.Between(1, 9)}.{c.Random.Between(1, 20)}") };

    private PlannedAct OnHandling(RunningCase c)
    {
        var (liaison, random) = (crew.LiaisonOf(c.File.Unit!), c.Random);
        var habits = liaison.Unit!;
        var limit = Read(TimeLimit.Parse(c.File.Limit!));
        var percent = c.LeftAt is not null ? 4 : random.Chance(habits.Stalls) ? random.Between(130, 260) : random.Between(habits.Low, habits.High);
        var (from, work) = (c.File.DispatchedAt!.Value, limit.Length * percent / 100);
        var done = limit.Unit.IsContinuous() ? from + work : rules.Calendar.AddWorkingTime(from, work);
        var least = limit.Unit.IsContinuous() ? c.Since + TimeSpan.FromMinutes(5) : rules.Calendar.AddWorkingTime(c.Since, TimeSpan.FromMinutes(5));
        var handled = new PlannedAct(done > least ? done : least, liaison.Actor, new(CaseActKind.Handle) { Note = random.Of(c.Matter.Mended) });
        return time.Pressed(c, handled) ?? handled;
    }

    private PlannedAct? OnClosed(RunningCase c)
    {
        var (file, random) = (c.File, c.Random);
        if (OnAsked(c) is { } answer) return answer;
        if (Reopened(c) is { } again) return again;
        if (!file.FromPublic || file.EvaluatedAt is not null || (file.ClosedAt ?? file.ClosedWithMainAt) is null || !random.Chance(55)) return null;
        var act = new CaseAct(CaseActKind.Evaluate) { Satisfaction = file.Source == "portal" && c.Since + Waits > plan.Until && random.Chance(50) ? Satisfaction.Dissatisfied : random.OfWeighted(Contentment) };
        return file.Source == "portal"
            ? new(c.Since + Minutes(random, 20, 4000), Actor.LinkHolder(file.District), act)
            : AtDesk(c, act) is var call ? call with { At = rules.Calendar.AddWorkingTime(call.At, Minutes(random, 30, 900)) } : null;
    }

    // Now and then something is overlooked for half an hour and more.
    private PlannedAct AtDesk(RunningCase c, CaseAct act)
    {
        var (random, from) = (c.Random, c.Since);
        if (c.Urgent) return new(from + Minutes(random, 1, 6), crew.Operator(from).Actor, act);
        var seen = rules.Calendar.AddWorkingTime(from, Minutes(random, 1, 5) + (random.Chance(4) ? Minutes(random, 15, 70) : TimeSpan.Zero));
        var who = crew.Operator(seen);
        return new(who.Do(seen, TimeSpan.FromSeconds(random.Between(30, 150))), who.Actor, act);
    }

    private string UnitFor(RunningCase c)
    {
        var right = RightUnit(c.File);
        var others = c.File.UnitCount > 1 || c.LeftAt is not null || !c.Random.Chance(6) ? [] : rules.Units.Of(c.File.District).Where(u => u.Code != right && crew.HasLiaison(u.Code) && u.Level != UnitLevel.Community).ToList();
        return others.Count == 0 ? right : c.Random.Of(others).Code;
    }

    /// <summary>The unit that is responsible, one below it to which it was handed, or the street to which its station raised it.</summary>
    private bool IsRight(CaseFile c) => RightUnit(c) is var right && (UnitCode.IsWithin(c.Unit!, right) || UnitCode.IsWithin(right, c.Unit!));

    /// <summary>Whoever is responsible by the condition; where it is the street, the street of the place. What is settled at the doors goes to the community's station.</summary>
    private string RightUnit(CaseFile c)
    {
        if (DutySample.LocalClasses.Contains(c.Class) && levels.StationOf(c) is { } station) return station;
        var kind = rules.Conditions.Find(c.Condition!)!.UnitKind;
        var units = rules.Units.Of(c.District, kind);
        return (units.FirstOrDefault(u => u.Kind == kind && c.Area.Length >= 9 && u.Code.EndsWith(c.Area[6..9], StringComparison.Ordinal)) ?? units[0]).Code;
    }

    private static CaseAct Noted(CaseActKind kind, string[] notes, SplitMix random) => new(kind) { Note = random.Of(notes) };

    private static TimeSpan Minutes(SplitMix random, int low, int high) => TimeSpan.FromSeconds(random.Between(low * 60, high * 60));

    private static T Read<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out var read, out var refused) ? read : throw new InvalidOperationException(refused.English);
}
