using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Classes;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>建立样例隐患与纠纷: puts the classes of community dispatch in force and lets some hazards and disputes pass, for the demo alone.</summary>
internal static class LoadSampleKinds
{
    private const int Days = 60;

    /// <summary>Who acts in the demo.</summary>
    /// <param name="Liaison">Of the unit with that code.</param>
    public sealed record Posts(Actor Desk, Actor Collector, Func<string, Task<Actor>> Liaison);

    /// <param name="Cases">0 where the district had them already.</param>
    public sealed record Response(long Cases);

    /// <summary>One step of a sample's life.</summary>
    private sealed record Step(Actor Who, CaseAct Act);

    public sealed class Handler(
        Turns turns, ClassLookup versions, DispatchClasses dispatch, CaseRulesLookup rules, ReportCase.Handler reports, ActOnCase.Handler acts, DisputeStore disputes, HandlingUnits units,
        Territory.TerritoryLookup territory, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(string district, Posts posts)
        {
            var now = clocks.Now(district);
            if (!await Force(district, now)) return new Response(0);
            await rules.Load(CancellationToken.None);
            var streets = (await territory.Of(district)).Parts(district).ToList();
            var made = 0L;
            foreach (var (index, (hazard, street)) in Enumerable.Range(0, 30).Select(i => (SampleKinds.Hazards[i % SampleKinds.Hazards.Count], streets[i % streets.Count])).Index())
                made += await Live(posts, (index, Morning(now, 2 + (index * 5 / 3), index), street), hazard, null);
            foreach (var (index, (dispute, street)) in Enumerable.Range(0, 14).Select(i => (SampleKinds.Disputes[i % SampleKinds.Disputes.Count], streets[i % streets.Count])).Index())
                made += await Live(posts, (index, Morning(now, 3 + (index * 7 / 2), index), street), null, dispute);
            return new Response(made);
        }

        // Some minutes after eight, so that people act by day.
        private static Instant Morning(Instant now, int daysAgo, int index) =>
            Instant.From(new DateTimeOffset(now.ChinaDay().AddDays(-daysAgo), new TimeOnly(8, 5 + (index * 7 % 50)), Instant.ChinaOffset));

        // A demo that was killed is made again; what stands already stays.
        private async Task<bool> Force(string district, Instant now)
        {
            var from = now.ChinaDay().AddDays(-Days);
            var code = from.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
            if (await versions.Version(district, code, CancellationToken.None) is not null) return false;
            var lines = versions.Shipped.Lines.Concat(dispatch.Lines).ToList();
            Host.Demo.Get(await turns.Take<object>(Actor.System(district), async turn =>
            {
                ClassStore.AddDraft(turn, new(code, versions.Shipped.Version, lines.Count, ClassStore.DigestOf(lines)), lines);
                ClassStore.Force(turn, (await ClassStore.Find(turn, code))!, new(code, from, lines.Count, ClassStore.DigestOf(lines)));
                return new object();
            }));
            return true;
        }

        private async Task<long> Live(Posts posts, (int Index, Instant At, (string Code, string Name) Street) of, SampleKinds.Hazard? hazard, SampleKinds.Dispute? dispute)
        {
            var (code, words) = hazard is not null ? (hazard.Class, hazard.Words) : (dispute!.Class, dispute.Words);
            var (street, key) = (of.Street, FormattableString.Invariant($"demo-{code}-{of.Index}"));
            var input = new ReportInput(code, words, FormattableString.Invariant($"{street.Name}样例路 {of.Index + 1} 号"), null, null, hazard is null ? "department" : "grid-worker", null, null)
            {
                Hazard = hazard?.Facts is { } f ? new(f.Class, f.Risk, f.Place, f.Way, f.Note) : null,
            };
            var draft = Host.Demo.Get(await reports.Prepare(posts.Desk, key, input, []));
            var unit = units.Find(posts.Desk.District, "street-" + street.Code[6..])?.Code ?? units.Of(posts.Desk.District)[0].Code;
            var steps = Steps(posts, await posts.Liaison(unit), (code, unit, of.Index)).ToList();
            Host.Demo.Get(await turns.Take<object>(posts.Desk, turn => Play(turn, of.At, (posts.Desk, draft, steps), dispute)));
            return 1;
        }

        private async ValueTask<Outcome<object>> Play(Turn turn, Instant at, (Actor Desk, CaseStore.Draft Draft, List<Step> Steps) life, SampleKinds.Dispute? dispute)
        {
            turn.Stand(life.Desk, at);
            var made = Host.Demo.Get(await reports.Report(turn, life.Draft));
            foreach (var (index, step) in life.Steps.Index())
            {
                turn.Stand(step.Who, at + TimeSpan.FromMinutes(25 * (index + 1)));
                Host.Demo.Get(await acts.Act(turn, made.Id, step.Act, []));
            }
            if (dispute is not null) await Mediate(turn, (life.Desk, at + TimeSpan.FromHours(8)), made.Id, dispute);
            return new object();
        }

        private async ValueTask Mediate(Turn turn, (Actor Desk, Instant At) from, string id, SampleKinds.Dispute dispute)
        {
            turn.Stand(from.Desk, from.At);
            var c = (await KindCase.Find(turn, id))!;
            disputes.Add(turn, c, 1, new("applicant", "样甲", "13800000001", null));
            disputes.Add(turn, c, 2, new("respondent", "样乙", "13800000002", null));
            foreach (var (index, outcome) in dispute.Sessions.Index())
            {
                var session = new MediationSession(from.At - TimeSpan.FromHours(2 - index), "街道综治中心调解窗口", [units.Of(turn.District)[0].Code], "人民调解员", outcome, "");
                DisputeStore.Hold(turn, new(c.Id, c.Number, index + 1, session));
            }
            DisputeStore.Note(turn, new(c.Id, c.Number, 1, dispute.Facts with { Day = dispute.Facts.Agreed == true ? from.At.ChinaDay() : null }));
        }

        // One in four is settled by the desk, one in four still waits somewhere, the rest goes the whole way.
        private static IEnumerable<Step> Steps(Posts posts, Actor liaison, (string Class, string Unit, int Index) of)
        {
            yield return new(posts.Desk, new(CaseActKind.Accept));
            if (of.Index % 4 == 1)
            {
                yield return new(posts.Desk, new(CaseActKind.CloseDirectly) { Note = "现场已处理，直接办结。" });
                yield break;
            }
            yield return new(posts.Desk, new(CaseActKind.File) { Condition = of.Class + "/1" });
            yield return new(posts.Desk, new(CaseActKind.Dispatch) { Unit = of.Unit });
            if (of.Index % 8 == 2) yield break;
            yield return new(liaison, new(CaseActKind.Receive));
            if (of.Index % 8 == 6) yield break;
            yield return new(liaison, new(CaseActKind.Handle) { Note = "已处理。" });
            yield return new(posts.Desk, new(CaseActKind.SendCheck));
            yield return new(posts.Collector, new(CaseActKind.Check) { Answer = true, Note = "现场已看过。" });
            yield return new(posts.Desk, new(CaseActKind.Close));
        }
    }
}
