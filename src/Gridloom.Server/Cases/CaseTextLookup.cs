using Gridloom.Domain.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>Finds cases by what is written in them (文字检索), told by the keys of their numbers, newest first.</summary>
internal sealed class CaseTextLookup(Store store)
{
    // How many texts are read in the first go, and how much more in each one behind it: a page needs few, a total many.
    private const int FirstTexts = 200, Growth = 8;

    /// <summary>What a case's text must hold.</summary>
    /// <param name="Words">Each <see cref="Grams.Plain"/>.</param>
    /// <param name="Reporter">The blind index of a phone, which the grams hold beside the text's; null when none is asked.</param>
    public sealed record Sought(IReadOnlyList<string> Words, string? Reporter)
    {
        public IReadOnlyList<string> Grams => Reporter is null ? Domain.Text.Grams.ToFind(Words) : [Reporter, .. Domain.Text.Grams.ToFind(Words)];

        /// <summary>
        /// True when the grams alone prove it: a word of two letters is its gram. Of one letter they do not, since a phone's index may begin
        /// with it; of more, they may stand apart.
        /// </summary>
        public bool IsInGrams => Words.All(static word => word.EnumerateRunes().Count() == 2);
    }

    /// <summary>The keys of the district's cases whose grams may hold it: from one on and below another, at most so many.</summary>
    public Task<List<long>> Holding(string district, Sought sought, (long From, long Below, int Limit) keys, CancellationToken stop) =>
        store.List<long>(store.Dialect.KeysHoldingGrams, new { district, grams = store.Dialect.MatchAll(sought.Grams), keys.From, keys.Below, limit = (long)keys.Limit }, stop);

    /// <summary>Those of the keys, which descend, whose text contains every word in one piece: at least so many, if there are.</summary>
    public async Task<List<long>> Containing(string district, Sought sought, (IReadOnlyList<long> Keys, int Least) among, CancellationToken stop)
    {
        var found = new List<long>();
        for (int from = 0, size = FirstTexts; from < among.Keys.Count && found.Count < among.Least; from += size, size *= Growth)
        {
            long[] left = [.. among.Keys.Skip(from).Take(size)];
            foreach (var word in sought.Words) left = await Containing(district, word, left, stop);
            found.AddRange(left);
        }

        return found;
    }

    private async Task<long[]> Containing(string district, string word, long[] keys, CancellationToken stop) => [.. await store.List<long>(
        $"select x.text_row from case_text x where x.district = @district and x.text_row {store.Dialect.IsOneOf} and x.plain like @like order by x.text_row desc",
        new { district, many = store.Dialect.Many(keys), like = $"%{word}%" }, stop)];
}
