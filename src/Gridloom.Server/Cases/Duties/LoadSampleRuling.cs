using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>写入样例裁定: the demo's last ruling of a district becomes a clause of its draft, where no other clause stands in its way.</summary>
internal static class LoadSampleRuling
{
    /// <param name="Clause">Null when nobody ruled, or a clause of the draft says otherwise.</param>
    public sealed record Response(string? Clause);

    public sealed class Handler(Store store, WriteRuling.Handler write, CaseRulesLookup rules)
    {
        private sealed record Ruled(string Number, string RuledUnit);

        public async Task<Outcome<Response>> Handle(Actor actor)
        {
            var last = await store.Find<Ruled>(
                "select c.number as Number, c.ruled_unit as RuledUnit from case_case c where c.district = @District and c.ruled_unit is not null order by c.number desc limit 1", new { actor.District }, CancellationToken.None);
            if (last is null || rules.Shipped.Rules.Units.Find(actor.District, last.RuledUnit) is not { } unit) return new Response((string?)null);
            var done = await write.Handle(actor, "demo-ruling-" + last.Number, new(last.Number, null, new(OnlyCondition: true, unit.Area.Length > actor.District.Length ? unit.Area : "")));
            return new Response(done.Succeeded(out var written, out _) ? written.Clause : null);
        }
    }
}
