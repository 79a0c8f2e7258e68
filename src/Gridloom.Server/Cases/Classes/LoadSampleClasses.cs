using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Classes;

/// <summary>建立样例目录草案: the demo's draft of a next version, with the dispatch classes and a shorter limit, there to be looked at and put in force.</summary>
internal static class LoadSampleClasses
{
    /// <summary>The line whose limit the draft shortens.</summary>
    private const string Shortened = "01-02/1";

    /// <param name="Version">Null when the district had one already.</param>
    public sealed record Response(string? Version);

    public sealed class Handler(Turns turns, ClassLookup versions, DispatchClasses dispatch)
    {
        public Task<Outcome<Response>> Handle(Actor actor) => turns.Take<Response>(actor, async turn =>
        {
            var code = turn.Now.ChinaDay().AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            // A demo that was killed is made again; what stands already stays.
            if (await ClassStore.Find(turn, code) is not null) return new Response((string?)null);
            var lines = versions.Shipped.Lines.Select(l => l.Code == Shortened ? l with { Limit = "2 working-hours" } : l).Concat(dispatch.Lines).ToList();
            ClassStore.AddDraft(turn, new(code, versions.Shipped.Version, lines.Count, ClassStore.DigestOf(lines)), lines);
            return new Response(code);
        });
    }
}
