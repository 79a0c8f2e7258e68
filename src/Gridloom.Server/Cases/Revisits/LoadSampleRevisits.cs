using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>建立样例抽查: the demo's draws, the first with results, so that rates can be looked at.</summary>
internal static class LoadSampleRevisits
{
    private const int Size = 24;

    /// <param name="Drawn">How many cases; 0 where there was nothing to draw from, or draws already.</param>
    public sealed record Response(long Drawn);

    public sealed class Handler(Turns turns, RevisitReader reader, Clocks clocks)
    {
        public async Task<Outcome<Response>> Handle(Actor actor)
        {
            var today = clocks.Now(actor.District).ChinaDay();
            var (from, to) = (today.AddDays(-30), today.AddDays(-1));
            var frame = await reader.Frame(actor.District, from, to, CancellationToken.None);
            if (frame.Cases.Count == 0 || (await reader.Draws(actor.District, 1, CancellationToken.None)).Count > 0) return new Response(0);
            return await turns.Take<Response>(actor, turn =>
            {
                foreach (var (seed, strata) in (IEnumerable<(string, RevisitStrata)>)[("00000000000000a1", RevisitStrata.Unit), ("00000000000000a2", RevisitStrata.Street)])
                {
                    var (id, sample) = (Host.Keys.ToId(actor.District, actor.Account, "demo-revisit-" + seed), RevisitSampler.Draw(seed, frame, strata, Size));
                    RevisitStore.Add(turn, new(id, from, to, strata.Code(), Size, seed, frame.Digest, frame.Cases.Count, [.. sample.Select(c => c.Number)]), frame, sample);
                    if (strata != RevisitStrata.Unit) continue;
                    // One in nine is found wanting.
                    foreach (var (index, c) in sample.Index()) RevisitStore.Judge(turn, new(id, c.Number, index % 9 != 4, index % 9 != 4 ? "" : "现场仍有残留，需要再次处理。"));
                }
                return new(new Response(Size));
            });
        }
    }
}
