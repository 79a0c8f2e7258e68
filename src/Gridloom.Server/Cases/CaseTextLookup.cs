using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>Finds cases by what is written in them (文字检索), told by the keys of their numbers, newest first.</summary>
internal sealed class CaseTextLookup(Store store)
{
    // How many texts are read in the first go: a page needs few, a total many.
    private const int FirstTexts = 256;

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

    /// <param name="Keys">The greatest first.</param>
    /// <param name="Below">The index was not asked below this key; null when it was asked to the end.</param>
    public sealed record Told(List<long> Keys, long? Below);

    private sealed record Ends(long First, long Last);

    /// <summary>The keys of the district's cases whose grams may hold it: from one on and below another, as many as are wanted, if there are, or a few more.</summary>
    public async Task<Told> Holding(string district, Sought sought, (long From, long Below, int Wanted) asked, CancellationToken stop)
    {
        if (store.Dialect.TextByMonths) return await ByMonths(district, sought, asked, stop);
        var keys = await Ask(district, sought, asked, stop);
        return new(keys, keys.Count < asked.Wanted ? null : keys[^1]);
    }

    // From the newest month on, as many at once as what was found so far makes likely to be enough.
    private async Task<Told> ByMonths(string district, Sought sought, (long From, long Below, int Wanted) asked, CancellationToken stop)
    {
        var ends = await store.Find<Ends>("select coalesce(min(x.text_row), 0) as First, coalesce(max(x.text_row), -1) as Last from case_text x where x.district = @district", new { district }, stop);
        var (from, below) = (Math.Max(asked.From, ends!.First), Math.Min(asked.Below, ends.Last + 1));
        var (keys, read) = (new List<long>(), 0);
        for (var months = 1; from < below && keys.Count < asked.Wanted; months = NextBatch.After(months, read, keys.Count, asked.Wanted - keys.Count))
        {
            var start = Math.Max(from, CaseNumber.FirstKeyOfMonth(below - 1, months - 1));
            keys.AddRange(await Ask(district, sought, (start, below, int.MaxValue), stop));
            (read, below) = (read + months, start);
        }

        return new(keys, from < below ? below : null);
    }

    private Task<List<long>> Ask(string district, Sought sought, (long From, long Below, int Limit) keys, CancellationToken stop) => store.List<long>(
        store.Dialect.KeysHoldingGrams, new { district, grams = store.Dialect.MatchAll(sought.Grams, (keys.From, keys.Below)), keys.From, keys.Below, limit = (long)keys.Limit }, stop);

    /// <summary>Those of the keys, which descend, whose text contains every word in one piece: at least so many, if there are.</summary>
    public async Task<List<long>> Containing(string district, Sought sought, (IReadOnlyList<long> Keys, int Least) among, CancellationToken stop)
    {
        var found = new List<long>();
        for (int from = 0, size = FirstTexts; from < among.Keys.Count && found.Count < among.Least; size = Math.Max(FirstTexts, NextBatch.After(size, from, found.Count, among.Least - found.Count)))
        {
            long[] left = [.. among.Keys.Skip(from).Take(size)];
            foreach (var word in sought.Words) left = await Containing(district, word, left, stop);
            found.AddRange(left);
            from += size;
        }

        return found;
    }

    private async Task<long[]> Containing(string district, string word, long[] keys, CancellationToken stop) => [.. await store.List<long>(
        $"select x.text_row from case_text x where x.district = @district and x.text_row {store.Dialect.IsOneOf} and x.plain like @like order by x.text_row desc",
        new { district, many = store.Dialect.Many(keys), like = $"%{word}%" }, stop)];
}
