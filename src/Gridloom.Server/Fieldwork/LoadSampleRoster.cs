using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>建立样例排班: the demo's two weeks behind and two weeks ahead, signed as people sign: mostly a little early, now and then late, seldom not at all.</summary>
internal static class LoadSampleRoster
{
    private const int DaysBehind = 13, DaysAhead = 14;

    /// <param name="Entries">0 when the district had a roster already.</param>
    public sealed record Response(long Entries);

    /// <summary>Who signs when; out when they leave.</summary>
    private sealed record Signing(Instant At, RosterEntry Entry, bool Leaves);

    public sealed class Handler(Turns turns, RosterLookup roster, Cases.CaseLookup cases, Shifts shifts)
    {
        public async Task<Outcome<Response>> Handle(Actor actor)
        {
            var ground = await roster.GroundOf(actor.District, CancellationToken.None);
            return await turns.Take<Response>(actor, async turn =>
            {
                var (now, today) = (turn.Now, turn.Now.ChinaDay());
                var (from, to) = (today.AddDays(-DaysBehind), today.AddDays(DaysAhead));
                // A demo that was killed is made again; what stands already stays.
                if ((await RosterStore.Between(turn, from, to)).Count > 0) return new Response(0);
                var laid = new List<RosterEntry>();
                foreach (var (post, pattern, step) in ((RosterPost, string, int)[])[(RosterPost.Operator, "白 夜 休 休", 1), (RosterPost.Collector, "白 白 白 白 白 休 休", 3)])
                    laid.AddRange(Lay(turn, ground, (post, pattern, step), (from, to)));
                foreach (var signing in laid.SelectMany(e => Signings(e, now)).OrderBy(s => s.At)) Sign(turn, signing);
                turn.Stand(actor, now);
                await HandOver(turn, [.. laid.Where(e => shifts.Get(e.Shift) is { Post: RosterPost.Operator } s && s.On(e.Day).From < now).OrderBy(e => e.Day)]);
                return new Response(laid.Count);
            });
        }

        private static List<RosterEntry> Lay(Turn turn, RosterGround ground, (RosterPost Post, string Pattern, int Step) how, (DateOnly From, DateOnly To) days)
        {
            if (!RosterPattern.Read(how.Pattern, how.Post, ground.Shifts).Succeeded(out var pattern, out _)) return [];
            var people = ground.Of(how.Post);
            var entries = pattern.Over(days, [.. people.Select(p => (p.Account, how.Post == RosterPost.Operator || p.Area == turn.District ? "" : p.Area))], how.Step).ToList();
            foreach (var entry in entries) RosterStore.Insert(turn, entry);
            turn.Append(new RosterRepeated(days.From, days.To, how.Pattern, people.Count, entries.Count, 0, RosterStore.DigestOf(entries)), 0);
            return entries;
        }

        private IEnumerable<Signing> Signings(RosterEntry entry, Instant now)
        {
            var span = shifts.Get(entry.Shift).On(entry.Day);
            // Replayable chance without a generator: the same demo has the same habits.
            var chance = entry.Day.DayNumber * 31 + entry.Account[0] + entry.Account[^1] * 7;
            var came = span.From + TimeSpan.FromMinutes(chance % 16 - 12);
            if (chance % 23 == 0 || came >= now) yield break;
            yield return new(came, entry, Leaves: false);
            if (span.Until + TimeSpan.FromMinutes(chance % 9) is var left && left < now) yield return new(left, entry, Leaves: true);
        }

        private static void Sign(Turn turn, Signing signing)
        {
            turn.Stand(Actor.System(turn.District) with { Account = signing.Entry.Account }, signing.At);
            if (signing.Leaves) RosterStore.SignOut(turn, signing.Entry);
            else RosterStore.SignIn(turn, signing.Entry);
        }

        // One note that waits for its taker.
        private async Task HandOver(Turn turn, IReadOnlyList<RosterEntry> begun)
        {
            if (begun.Count == 0) return;
            var (last, now, system) = (begun[^1], turn.Now, turn.Actor);
            var queues = HandoverText.Of(await cases.Stages(Actor.System(turn.District), now, CancellationToken.None));
            turn.Stand(system with { Account = last.Account }, now);
            RosterStore.AddHandover(turn, new(Host.Keys.ToId(turn.District, last.Account, "demo-handover"), last.Day, last.Shift, queues, "雨后积水点已派遣，回复到了请及时发核查；公众上报先审看再受理。"));
            turn.Stand(system, now);
        }
    }
}
