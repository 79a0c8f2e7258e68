using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>
/// A year of a centre (模拟年), step by step in the order of time. Every report is checked and every act decided by the domain itself, so the
/// store, asked to do the same, comes to the same. It is drawn as it is read; nobody made the reports, and no person, telephone or house
/// stands behind them.
/// </summary>
public sealed class Year
{
    private const int Scenes = 96;

    // The last week of the year: a part of it is left at every stage in turn.
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), Settled = TimeSpan.FromDays(3);

    private static readonly CaseStage[] Early = [CaseStage.Reported, CaseStage.Verifying, CaseStage.Accepted];

    private readonly YearPlan plan;
    private readonly Way way;
    private readonly PriorityQueue<(RunningCase Case, PlannedAct Act), (long At, long Order)> waiting = new();
    private readonly Dictionary<DateOnly, long> serials = [];
    private readonly List<RunningCase> all = [];
    private readonly Echoes echoes;
    private long order;

    public Year(YearPlan plan)
    {
        this.plan = plan;
        Crew = new(plan.Seed, plan.Posts, plan.Lifecycle.Rules.Calendar, (plan.First.ChinaDay(), plan.Until.ChinaDay()));
        way = new(plan, Crew);
        echoes = new(plan.Seed);
    }

    /// <summary>Who does it all.</summary>
    public Crew Crew { get; }

    /// <summary>How many reports have come so far.</summary>
    public int Reported => all.Count;

    /// <summary>All cases so far, as their last step left them; each has its number for an id.</summary>
    public IEnumerable<CaseFile> Cases => all.Select(static c => c.File);

    /// <summary>All steps; to be read once.</summary>
    public IEnumerable<YearStep> Steps()
    {
        foreach (var arrival in new Arrivals(plan, Crew).All())
        {
            while (waiting.TryPeek(out _, out var due) && due.At <= arrival.At.Microseconds)
                if (Act() is { } step) yield return step;
            yield return Report(arrival);
        }
        while (waiting.TryPeek(out _, out var due) && due.At < plan.Until.Microseconds)
            if (Act() is { } step) yield return step;
    }

    private YearStep Report(Arrival came)
    {
        var (arrival, twin) = echoes.Of(came, LeftAt(came.At, all.Count + 1), all);
        var day = arrival.At.ChinaDay();
        var number = CaseNumber.Of(plan.Ground.District, day, serials[day] = serials.GetValueOrDefault(day) + 1);
        var report = Read(Domain.Cases.Report.Check(arrival.Input, plan.Ground, plan.Lifecycle.Rules.Catalogue));
        var c = Open(arrival, report, number, twin);
        Plan(c);
        return new(arrival.At, arrival.Who, number, c.File.Version, c.Urgent) { Report = arrival.Input, Picture = c.Scene is { } spot ? new(spot, Mended: false) : null };
    }

    private RunningCase Open(Arrival arrival, Report report, string number, RunningCase? twin)
    {
        var reported = new CaseReported(
            number, number, report.Class.Code, plan.Lifecycle.Rules.Catalogue.Version, report.Source.Code, report.Area, report.Address, report.Description, report.Position,
            [], null, AwaitsModeration: arrival.By is null);
        var file = plan.Lifecycle.Open(plan.Ground.District, reported, arrival.Who.Account, arrival.At);
        var serial = all.Count + 1;
        var c = new RunningCase(file, arrival.Matter, arrival.Input, plan.Seed + ((ulong)serial * 7_919))
        {
            Scene = arrival.Photographed ? serial % Scenes : null,
            Urgent = IsUrgent(arrival.Matter.Condition),
            LeftAt = LeftAt(arrival.At, serial) is { } stage && (stage != CaseStage.Linked || twin is not null) ? stage : null,
            Twin = twin,
        };
        all.Add(c);
        return c;
    }

    private bool IsUrgent(string condition) => plan.Lifecycle.Rules.Conditions.Find(condition)!.Limit.Unit.IsContinuous();

    // Every second one of the last week; what came in a moment ago is left at an early stage.
    private CaseStage? LeftAt(Instant at, int serial)
    {
        if (at + Week < plan.Until || serial % 2 == 0) return null;
        return at + Settled < plan.Until ? CaseStageNames.Open[serial / 2 % CaseStageNames.Open.Count] : Early[serial / 2 % Early.Length];
    }

    /// <summary>Null where a link was meant to a case that has ended in the meantime: the report goes its own way; and where a linked case was to be taken out and has ended with its main case.</summary>
    private YearStep? Act()
    {
        var (c, planned) = waiting.Dequeue();
        if (planned.Act.Kind == CaseActKind.Unlink && c.Twin is null) return null;
        if (planned.Act.Kind == CaseActKind.Link && c.Twin!.File.EndedAt is not null)
        {
            c.Twin = null;
            Plan(c);
            return null;
        }

        var step = Read(plan.Lifecycle.Decide(c.File, planned.Act, planned.Who, planned.At));
        (c.File, c.Since) = (step.Case, planned.At);
        c.Urgent = c.Urgent || (c.File.Condition is { } filed && IsUrgent(filed));
        var events = 1 + Follow(c, planned);
        Plan(c);
        return new(planned.At, planned.Who, c.File.Number, c.File.Version, c.Urgent)
        {
            Act = planned.Act, Events = events, Picture = c.Scene is { } spot && (planned.Act.Kind == CaseActKind.Handle || planned.Act.Photos.Count > 0) ? new(spot, Mended: planned.Act.Kind == CaseActKind.Handle) : null,
        };
    }

    /// <summary>What the act brings to linked cases: one joins or leaves its main case, or all end with it. How many ended.</summary>
    private int Follow(RunningCase c, PlannedAct planned)
    {
        if (planned.Act.Kind == CaseActKind.Link) c.Twin!.Following.Add(c);
        if (planned.Act.Kind == CaseActKind.Unlink)
        {
            c.Twin!.Following.Remove(c);
            c.Twin = null;
        }

        if (c.File.EndedAt is null || c.Following.Count == 0) return 0;
        var following = c.Following.OrderBy(static f => f.File.Number, StringComparer.Ordinal).ToList();
        c.Following.Clear();
        foreach (var f in following)
        {
            (f.File, f.Since, f.Twin) = (plan.Lifecycle.Follow(f.File, c.File, planned.Who, planned.At).Case, planned.At, null);
            Plan(f);
        }

        return following.Count;
    }

    private void Plan(RunningCase c)
    {
        if (way.Next(c) is { } next) waiting.Enqueue((c, next), (next.At.Microseconds, order++));
    }

    private static T Read<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out var read, out var refused) ? read : throw new InvalidOperationException(refused.English);
}
