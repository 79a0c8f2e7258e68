using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Lifecycle;
using static Gridloom.Domain.Tests.Cases.Lifecycle.Rulebook;

namespace Gridloom.Domain.Tests.Cases.Lifecycle;

/// <summary>A seeded case's life: random acts by random people at random times, some of them impossible.</summary>
internal sealed class RandomHistory(int seed)
{
    private static readonly Actor[] People =
    [
        Person("operator-1", "operator"), Person("operator-2", "operator"), Person("collector-1", "collector"), Person("collector-2", "collector", area: "440309002"),
        Person("water-1", "liaison", "water"), Person("roads-1", "liaison", "roads"), Person("supervisor-1", "supervisor"), Person("chief", "supervisor operator"),
        Person("duty", "duty-officer"), Person("duty-2", "duty-officer liaison", "water"), Person("leader", "leader"), Person("street-1", "liaison", "street-002"), Person("community-1", "liaison", "street-002.001"),
        Person("both", "collector liaison", "water"), Person("elsewhere", "operator collector", area: "440309003"), Actor.LinkHolder(District), Actor.Public(District),
        new("440304", "stranger", new Scope("440304"), Permission.All.ToHashSet()),
    ];

    private static readonly string[] Sources = ["collector", "grid-worker", "portal", "hotline", "leader"];
    private static readonly string[] Reporters = ["collector-1", "both", "public", "operator-1", "collector-1"];
    private static readonly string[] Units = ["water", "roads", "water", "street-002", "street-002.001", "nowhere"];
    private static readonly FilingCondition[] Conditions = [.. Shipped.Conditions.All];
    private static readonly CaseActKind[] OffTheWay =
        [CaseActKind.Reject, CaseActKind.SelfHandle, CaseActKind.NotFile, CaseActKind.CloseDirectly, CaseActKind.AskVoid, CaseActKind.ApproveVoid, CaseActKind.Urge, CaseActKind.Supervise, CaseActKind.Reclassify,
         CaseActKind.HandDown, CaseActKind.RaiseToStreet, CaseActKind.RaiseToDesk];
    private static readonly CaseActKind[] Acts = Enum.GetValues<CaseActKind>();

    private static readonly CaseActKind[] Decisions = [CaseActKind.ApproveExtension, CaseActKind.ApproveExtensionAsLeader, CaseActKind.ApproveSuspension, CaseActKind.Resume];

    private readonly Seeded chance = new(seed);

    public CaseFile First { get; private set; } = null!;

    public List<(CaseFile Before, CaseStep Step, Actor Who)> Steps { get; } = [];

    /// <summary>Lives it; each try is shown before it is decided.</summary>
    public CaseFile Live(Action<CaseFile, CaseAct, Actor, Outcome<CaseStep>> seen, int tries)
    {
        var at = Calendars.China("2026-01-05 00:00") + TimeSpan.FromMinutes(chance.Next(300 * 1440));
        var source = chance.Next(Sources.Length);
        var c = First = Reported(Sources[source], Reporters[source], Calendars.Words(at), moderation: Sources[source] == "portal");
        for (var round = 0; round < tries; round++)
        {
            at += TimeSpan.FromMinutes(Minutes());
            var who = Somebody(c);
            var act = Act(c, who, at);
            // Nobody closes a linked case by hand: now and then its main case ends.
            if (c.Stage == CaseStage.Linked && chance.Next(8) == 0)
            {
                var followed = Loop.Follow(c, First with { Stage = chance.Next(4) == 0 ? CaseStage.Void : CaseStage.Closed }, who, at);
                Steps.Add((c, followed, who));
                c = followed.Case;
                continue;
            }

            var outcome = Loop.Decide(c, act, who, at);
            seen(c, act, who, outcome);
            if (!outcome.Succeeded(out var step, out _)) continue;
            Steps.Add((c, step, who));
            c = step.Case;
        }

        return c;
    }

    public Instant Later(Instant at) => at + TimeSpan.FromMinutes(Minutes());

    // Mostly minutes, at times hours, now and then days.
    private int Minutes() => chance.Next(10) switch { 0 => chance.Next(4 * 1440), < 4 => chance.Next(600), _ => chance.Next(40) };

    // Mostly somebody who has something to decide or to do, or a history would seldom leave its first stages.
    private Actor Somebody(CaseFile c)
    {
        var who = People[chance.Next(People.Length)];
        for (var again = 0; again < 2 && c.Request is not null && !CaseLifecycle.Offered(c, who).Any(Decisions.Contains); again++) who = People[chance.Next(People.Length)];
        return who;
    }

    // Most acts are among those that are open to this person, and few of them lead off the straight way, or a history would end in its first stages.
    private CaseAct Act(CaseFile c, Actor who, Instant at)
    {
        var open = CaseLifecycle.Offered(c, who).Where(kind => kind == CaseActKind.Link ? chance.Next(25) == 0 : chance.Next(5) == 0 || !OffTheWay.Contains(kind)).ToList();
        var kind = open.Count > 0 && chance.Next(4) > 0 ? open[chance.Next(open.Count)] : Acts[chance.Next(Acts.Length)];
        return new CaseAct(kind)
        {
            Answer = chance.Next(20) == 0 ? null : chance.Next(3) > 0,
            Condition = chance.Next(20) == 0 ? "none/1" : Conditions[chance.Next(Conditions.Length)].Code,
            Unit = Units[chance.Next(Units.Length)],
            Satisfaction = (Satisfaction)chance.Next(3),
            Clause = chance.Next(20) == 0 ? null : "3.2",
            Extension = chance.Next(10) switch { 0 => "soon", < 5 => "2 working-days", < 8 => "6 urgent-hours", _ => "4 working-hours" },
            Engineering = chance.Next(4) == 0,
            Until = chance.Next(20) == 0 ? null : at.ChinaDay().AddDays(chance.Next(12)),
            Level = chance.Next(20) == 0 ? null : (SupervisionLevel)chance.Next(3),
            Main = chance.Next(20) == 0 ? null : "440309-20260101-00001",
            Photos = chance.Next(3) == 0 ? [] : [new PhotoNamed("00", "image/jpeg", 1)],
            Note = chance.Next(20) == 0 ? " " : "看过",
            Seen = chance.Next(30) == 0 ? c.Version + 1 : c.Version,
        };
    }
}
