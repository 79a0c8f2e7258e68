using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Server.Budget.Plans;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Budget;

/// <summary>导入目标: the facts of target documents become the targets of the running year.</summary>
internal static class LoadTargets
{
    /// <param name="Demo">True when the targets stand in for real ones; those of a document that was set for another year always do.</param>
    public sealed record Request(BudgetFacts Facts, bool Demo);

    /// <param name="Projects">How many stand in the store, whether loaded now or before.</param>
    public sealed record Response(long Year, long Projects, long Indicators);

    private sealed record Known(string Digest);

    /// <summary>All documents go in within one turn. Loading the same facts again for the same year changes nothing.</summary>
    public sealed class Handler(Turns turns, Store store, Clocks clocks)
    {
        public Task<Outcome<Response>> Handle(Actor actor, Request request) => turns.Take<Response>(actor, async turn =>
        {
            var year = turn.Now.ChinaDay().Year;
            foreach (var file in request.Facts.Files)
                if (await Load(turn, file, year, request.Demo) is { } refused) return refused;
            return new Response(year, request.Facts.Files.Sum(f => f.Document.Projects.Count), request.Facts.Files.Sum(f => f.Document.IndicatorCount));
        });

        /// <summary>Why the documents could not be loaded now; null when they could.</summary>
        public async Task<Problem?> FindConflict(string district, BudgetFacts facts, CancellationToken stop)
        {
            var year = clocks.Now(district).ChinaDay().Year;
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in facts.Files)
            {
                var (id, digest) = (IdOf(district, file.Document, year), DigestOf(file));
                var known = await store.Find<Known>(Earlier, new { district, id }, stop);
                if ((known?.Digest ?? seen.GetValueOrDefault(id, digest)) != digest) return BudgetProblems.AlreadyLoaded;
                seen[id] = digest;
            }
            return null;
        }

        private const string Earlier = "select facts_digest as Digest from budget_document where district = @district and id = @id";

        /// <summary>Ids follow from what the things are called, so that loading twice finds what the first time made.</summary>
        private static string IdOf(string district, BudgetDocument document, int year, params string[] names) => Keys.ToId(
            district, Actor.SystemAccount, string.Join('\0', [FormattableString.Invariant($"targets/{document.Template}/{document.Year}/{year}"), document.Unit, .. names]));

        private static string DigestOf(BudgetFile file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new BudgetFacts([file]).Write())));

        private static async ValueTask<Problem?> Load(Turn turn, BudgetFile file, int year, bool demo)
        {
            var document = file.Document;
            string Id(params string[] names) => IdOf(turn.District, document, year, names);
            var (id, digest) = (Id(), DigestOf(file));
            if (await turn.Find<Known>(Earlier, new { district = turn.District, id }) is { } known)
                return known.Digest == digest ? null : BudgetProblems.AlreadyLoaded;

            // Targets that were set for another year only show the product; pages and print say so.
            demo |= document.Year is { } own && own != year;
            var stored = new StoredDocument(id, file.Name, document.Unit, document.Year, year, document.Template, demo ? 1 : 0, PlanNames.CodeOf(PlanStage.Approved), null, 1, 1);
            var keyed = WithKeys(document, Id);
            var loaded = new TargetsLoaded(id, file.Name, document.Unit, document.Year, year, document.Template, demo, document.Projects.Count, document.IndicatorCount, digest);
            BudgetStore.AddDocument(turn, loaded, stored, (keyed, digest, PlanAct.Load));
            BudgetStore.PutInForce(turn, id, version: 1, keyed);
            return null;
        }

        private static BudgetDocument WithKeys(BudgetDocument document, MakeId id)
        {
            var names = new RepeatedNames();
            // No project can be named so: a printed name has no tab.
            string[] wholeName = ["\t" + WholeUnit.Name];
            return document with
            {
                Projects = [.. document.Projects.Select(project => (Of: project, Name: (string[])[names.Count(project.Name)])).Select(p => p.Of with { Key = id(p.Name), Indicators = WithKeys(p.Of.Indicators, p.Name, id) })],
                WholeUnit = document.WholeUnit is { } whole ? whole with { Key = id(wholeName), Indicators = WithKeys(whole.Indicators, wholeName, id) } : null,
            };
        }

        private static IReadOnlyList<BudgetIndicator> WithKeys(IReadOnlyList<BudgetIndicator> indicators, string[] owner, MakeId id)
        {
            var names = new RepeatedNames();
            return [.. indicators.Select(row => row with { Key = id([.. owner, row.Level2, names.Count(row.Level2, row.Name)]) })];
        }

        private delegate string MakeId(params string[] names);

        /// <summary>Masked projects share a name, and a form may state an indicator twice: from the second on, the name carries its number.</summary>
        private sealed class RepeatedNames
        {
            private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

            public string Count(params string[] names)
            {
                var name = string.Join('\0', names);
                var count = seen[name] = seen.GetValueOrDefault(name) + 1;
                return count == 1 ? names[^1] : FormattableString.Invariant($"{names[^1]}\t{count}");
            }
        }
    }
}
