using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget;
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
            BudgetStore.AddDocument(turn, new TargetsLoaded(
                id, file.Name, document.Unit, document.Year, year, document.Template, demo, document.Projects.Count, document.IndicatorCount, digest));
            var names = new RepeatedNames();
            foreach (var (n, project) in document.Projects.Index())
            {
                string[] name = [names.Count(project.Name)];
                BudgetStore.AddProject(turn, id, n + 1, (Id(name), project));
                AddIndicators(turn, name, project.Indicators, Id);
            }
            if (document.WholeUnit is not { } whole) return null;
            // No project can be named so: a printed name has no tab.
            string[] wholeName = ["\t" + WholeUnit.Name];
            BudgetStore.AddWholeUnit(turn, id, document.Projects.Count + 1, (Id(wholeName), whole));
            AddIndicators(turn, wholeName, whole.Indicators, Id);
            return null;
        }

        private delegate string MakeId(params string[] names);

        private static void AddIndicators(Turn turn, string[] owner, IReadOnlyList<BudgetIndicator> indicators, MakeId id)
        {
            var names = new RepeatedNames();
            foreach (var (n, indicator) in indicators.Index())
                BudgetStore.AddIndicator(turn, id(owner), n + 1, (id([.. owner, indicator.Level2, names.Count(indicator.Level2, indicator.Name)]), indicator));
        }

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
