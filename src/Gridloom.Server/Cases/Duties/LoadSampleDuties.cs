using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>建立样例清单: the demo's first catalogue of a district, in force from the day on which it is made, and later a draft to be tried.</summary>
internal static class LoadSampleDuties
{
    /// <param name="Version">Null when the district had one already.</param>
    public sealed record Response(string? Version);

    public sealed class Handler(Turns turns, DutyChange change)
    {
        /// <param name="propose">The draft of a change instead of the catalogue itself.</param>
        public async Task<Outcome<Response>> Handle(Actor actor, bool propose)
        {
            var ground = await change.GroundOf(actor.District);
            return await turns.Take<Response>(actor, async turn =>
            {
                var today = turn.Now.ChinaDay();
                var code = (propose ? today.AddMonths(1) : today).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                // A demo that was killed is made again; what stands already stays.
                if (await DutyStore.Find(turn, code) is not null) return new Response((string?)null);
                var sample = DutySample.Lines(ground);
                var lines = propose ? DutySample.Proposed(sample, ground) : sample;
                var digest = DutyStore.DigestOf(lines);
                DutyStore.AddDraft(turn, new(code, null, lines.Count, digest, Sample: true), lines);
                if (!propose) DutyStore.Force(turn, (await DutyStore.Find(turn, code))!, new(code, today, lines.Count, digest));
                return new Response(code);
            });
        }
    }
}
