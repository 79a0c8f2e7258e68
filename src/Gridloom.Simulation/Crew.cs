using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Simulation;

/// <summary>An account and the post that it fills (岗位账号).</summary>
public sealed record Post(string Role, Actor Actor);

/// <summary>Everybody who works on the cases of one district (人员), and who of them takes a piece of work.</summary>
public sealed class Crew
{
    private const int TeamLeast = 3;

    private readonly Dictionary<string, Worker> liaisons;
    private readonly Worker supervisor;

    /// <summary>Takes the posts by their roles: there is a collector, an operator, a supervisor and a liaison of every unit at least.</summary>
    public Crew(ulong seed, IReadOnlyList<Post> posts, WorkingCalendar office, (DateOnly First, DateOnly Last) year)
    {
        var random = new SplitMix(seed ^ 0xC4E7);
        var shifts = new Shifts(office, year.First, year.Last);
        Collectors = [.. Of("collector").Select((actor, i) => new Worker(actor, shifts.Of(i), Habits.Of(random)))];
        Operators = [.. Of("operator").Select(actor => new Worker(actor, office, Habits.Of(random)))];
        GridWorkers = [.. Of("grid-worker").Select(actor => new Worker(actor, office, Habits.Of(random)))];
        supervisor = new(Of("supervisor").First(), office, Habits.Of(random));
        DutyOfficer = Of("duty-officer").Select(actor => new Worker(actor, office, Habits.Of(random))).FirstOrDefault();
        Leader = Of("leader").Select(actor => new Worker(actor, office, Habits.Of(random))).FirstOrDefault();
        liaisons = Of("liaison").ToDictionary(actor => actor.Unit!, actor => new Worker(actor, office, Habits.Of(random)) { Unit = UnitHabits.Of(random) }, StringComparer.Ordinal);

        IEnumerable<Actor> Of(string role) => posts.Where(p => p.Role == role).Select(static p => p.Actor);
    }

    /// <summary>Who patrol, verify and check (采集员).</summary>
    public IReadOnlyList<Worker> Collectors { get; }

    /// <summary>Who sit at the desk (操作员).</summary>
    public IReadOnlyList<Worker> Operators { get; }

    /// <summary>Who walk one beat each (网格员).</summary>
    public IReadOnlyList<Worker> GridWorkers { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<Worker> All => [.. Collectors, .. Operators, .. GridWorkers, supervisor, .. liaisons.Values];

    internal Worker Supervisor => supervisor;

    /// <summary>Who decides on more time and rests (值班长); null where nobody does.</summary>
    internal Worker? DutyOfficer { get; }

    /// <summary>Who grants further time (领导); null where nobody does.</summary>
    internal Worker? Leader { get; }

    internal Worker LiaisonOf(string unit) => liaisons[unit];

    internal bool HasLiaison(string unit) => liaisons.ContainsKey(unit);

    /// <summary>At the desk whoever has the least to do; by night and on days off the one on duty.</summary>
    internal Worker Operator(Instant at) => Operators[0].IsOn(at) ? Operators.MinBy(o => o.FreeAt)! : Operators[at.ChinaDay().DayNumber % Operators.Count];

    /// <summary>Somebody who did not report it: on duty that day if anybody is, of the street's own team where there is one, with the least to do.</summary>
    internal Worker Collector(CaseFile c, Instant at)
    {
        var day = at.ChinaDay();
        var others = Collectors.Index().Where(w => w.Item.Actor.Account != c.Reporter).ToList();
        var team = c.Area.Length < 9 ? [] : others.Where(w => TeamOf(w.Index) == Street(c.Area)).ToList();
        var candidates = (team.Count >= TeamLeast ? team : others).ConvertAll(static w => w.Item);
        return candidates.Where(w => w.Hours.Day(day).IsWorking).DefaultIfEmpty(candidates[0]).MinBy(w => w.FreeAt)!;
    }

    /// <summary>The collectors who are on duty that day.</summary>
    internal IReadOnlyList<(Worker Choice, int Weight)> Patrol(DateOnly day) =>
        [.. Collectors.Where(w => w.Hours.Day(day).IsWorking).Select(static w => (w, w.Habits.Eye))];

    // Six teams, whatever the streets are called: enough that a walk is short.
    private static int TeamOf(int collector) => collector / 6 % 6;

    private static int Street(string area) => int.Parse(area[6..9], System.Globalization.CultureInfo.InvariantCulture) % 6;
}
