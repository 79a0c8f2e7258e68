using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Parts;

/// <summary>建立样例协同件: parts of some of the demo's cases, in every stage, each step at its own time and by an account of its unit.</summary>
internal static class LoadSampleParts
{
    private const int OpenCases = 12, EndedCases = 30, PartsOfOpen = 3;

    /// <summary>What is done to a part after it was asked for, each act so many minutes after the one before.</summary>
    private static readonly (PartActKind Act, int Minutes)[][] Ended =
    [
        [(PartActKind.ReportIn, 35), (PartActKind.Finish, 180), (PartActKind.Confirm, 60)],
        [(PartActKind.ReportIn, 20), (PartActKind.Finish, 90), (PartActKind.SendBack, 30), (PartActKind.Finish, 120), (PartActKind.Confirm, 45)],
        [(PartActKind.ReportIn, 200), (PartActKind.Finish, 1700), (PartActKind.Confirm, 90)],
        [(PartActKind.Refuse, 40), (PartActKind.Withdraw, 25)],
        [(PartActKind.ReportIn, 50), (PartActKind.Finish, 240), (PartActKind.Confirm, 200)],
    ];

    /// <summary>The same for parts that are still open, with how long ago the last of it was.</summary>
    private static readonly ((PartActKind Act, int Minutes)[] Way, int Ago)[] Open =
    [
        ([(PartActKind.ReportIn, 35)], 100), ([], 20), ([(PartActKind.ReportIn, 30), (PartActKind.Finish, 120)], 45), ([(PartActKind.Refuse, 40)], 15), ([], 1500), ([(PartActKind.ReportIn, 60)], 2900),
        ([(PartActKind.ReportIn, 20), (PartActKind.Finish, 90), (PartActKind.SendBack, 30)], 60),
    ];

    /// <param name="Parts">How many; 0 where there were parts already.</param>
    public sealed record Response(int Parts);

    private sealed record Numbered(string Number);

    /// <summary>One part to be made.</summary>
    /// <param name="Case">As it stood while a unit worked on it, whatever became of it later.</param>
    /// <param name="Until">Nothing happens later.</param>
    private sealed record Plan(CaseFile Case, Instant At, int Index, (PartActKind Act, int Minutes)[] Way, Instant Until);

    /// <summary>A step as it is to be written: all of them in the order of time, as they would have come.</summary>
    private sealed record Played(Actor Who, Instant At, PartStep Step);

    public sealed class Handler(Turns turns, PartLifecycle parts, HandlingUnits units)
    {
        /// <param name="people">The district's accounts: those of the desk and of the units.</param>
        public Task<Outcome<Response>> Handle(Actor system, IReadOnlyList<Actor> people) => turns.Take<Response>(system, async turn =>
        {
            var now = turn.Now;
            if ((await turn.List<Numbered>("select p.number from case_part p where p.district = @District limit 1", new { turn.District })).Count > 0) return new Response(0);
            var play = new List<Played>();
            foreach (var (i, c) in (await Cases(turn, now)).Index())
            {
                var known = new List<PartFile>();
                foreach (var plan in c.EndedAt is null ? Enumerable.Range(0, PartsOfOpen).Select(n => OpenPlan(c, (i * PartsOfOpen) + n, now)) : [EndedPlan(c, i, now)])
                    if (Begin(plan, known, people) is { } begun) known.Add(Continue(plan, begun, (people, play)));
            }

            foreach (var (who, at, step) in play.OrderBy(static p => p.At))
            {
                turn.Stand(who, at);
                PartStore.Write(turn, step);
            }

            turn.Stand(system, now);
            return new Response(play.Count(static p => p.Step.Event is PartAsked));
        });

        private static ValueTask<List<StoredCase>> Cases(Turn turn, Instant now) => turn.List<StoredCase>(
            $"""
            select {StoredCase.Columns} from case_case c where c.district = @District and c.number in (select o.number from case_case o where o.district = @District and o.stage in ('dispatched', 'handling') and o.dispatched_at < @before order by o.number desc limit @open)
            union all select {StoredCase.Columns} from case_case c where c.district = @District and c.number in (select o.number from case_case o where o.district = @District and o.stage = 'closed' and o.handled_at is not null order by o.number desc limit @ended)
            order by 3
            """,
            new { turn.District, before = (now - TimeSpan.FromHours(1)).Microseconds, open = (long)OpenCases, ended = (long)EndedCases });

        private static Plan EndedPlan(StoredCase c, int index, Instant now) =>
            new(c.ToFile() with { Stage = CaseStage.Handling }, (c.DispatchedAt ?? c.ReportedAt) + TimeSpan.FromMinutes(15 + (7 * (index % 5))), index, Ended[index % Ended.Length], now);

        private static Plan OpenPlan(StoredCase c, int index, Instant now)
        {
            var (way, ago) = Open[index % Open.Length];
            var (wished, earliest) = (now - TimeSpan.FromMinutes(ago + way.Sum(static step => step.Minutes)), c.DispatchedAt!.Value + TimeSpan.FromMinutes(5));
            return new(c.ToFile(), wished > earliest ? wished : earliest, index, way, now);
        }

        private Played? Begin(Plan plan, List<PartFile> known, IReadOnlyList<Actor> people)
        {
            var (c, ground) = (plan.Case, new PartGround(plan.Case, known, plan.At));
            // Every other one is a whistle: by the unit that has the case where it is a street's, else by the desk of that street.
            var type = plan.Index % 2 == 1 && c.Area.Length >= 9 ? PartType.Whistle : PartType.Cooperate;
            var desk = people.First(static p => p.Unit is null);
            var asker = type == PartType.Cooperate ? desk : people.FirstOrDefault(p => p.Unit == c.Unit && PartLifecycle.IsStreet(units, c)) ?? desk with { Scope = new(c.Area[..9]) };
            var choices = parts.Choices(type, ground);
            var task = type == PartType.Whistle ? "请到现场会商，先把隐患处理掉。" : "请配合把管辖范围内的部分一并处理。";
            if (choices.Count == 0 || !parts.Ask(new(type, [choices[(plan.Index * 5) % Math.Min(8, choices.Count)].Code], task) { Urgent = plan.Index % 6 == 5 }, asker, ground).Succeeded(out var steps, out _)) return null;
            return new(asker, plan.At, steps[0]);
        }

        private PartFile Continue(Plan plan, Played begun, (IReadOnlyList<Actor> People, List<Played> Play) with)
        {
            with.Play.Add(begun);
            var (part, at) = (begun.Step.Part, plan.At);
            foreach (var (act, minutes) in plan.Way)
            {
                if ((at += TimeSpan.FromMinutes(minutes)) > plan.Until) break;
                var who = with.People.First(p => p.Unit == (PartTable.Of(act).Guards.Contains(PartGuard.Doer) ? part.Unit : part.AskerUnit));
                if (!parts.Decide(part, new(act) { Note = NoteOf(act), Clause = "1.1", Satisfied = plan.Index % 5 != 1 }, who, new(plan.Case, [part], at)).Succeeded(out var steps, out _)) break;
                with.Play.Add(new(who, at, steps[0]));
                part = steps[0].Part;
            }

            return part;
        }

        private static string NoteOf(PartActKind act) => act switch
        {
            PartActKind.Finish => "已到现场处理完毕。",
            PartActKind.SendBack => "现场还有残留，请再处理一次。",
            PartActKind.Refuse => "不属本单位管辖，请按权责清单另请。",
            _ => "现场已不需要。",
        };
    }
}
