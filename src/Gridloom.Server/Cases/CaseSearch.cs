using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Indicators;

namespace Gridloom.Server.Cases;

/// <summary>
/// Finds a list's cases (案件检索), told by the keys of their numbers, newest first. What is a fact is asked in memory, what is a word in the
/// text index; where both are asked, the rarer one leads.
/// </summary>
internal sealed class CaseSearch(CaseFactsLookup facts, CaseTextLookup texts)
{
    // Fewer than this are read and looked into; of more, the text index tells which may hold the words.
    private const int FewTexts = 4_000;

    // How many the text index tells first, and how many at most in one go.
    private const int FirstKeys = 4_096;
    private const int MostKeys = 500_000;

    /// <param name="Below">Only cases whose key is less.</param>
    /// <param name="Rows">At most so many keys.</param>
    /// <param name="Counted">At most so many are counted.</param>
    public readonly record struct Slice(long Below, int Rows, int Counted);

    /// <param name="Total">How many cases there are, at most as many as were to be counted.</param>
    /// <param name="Before">How many of them stand before the first key; at most as many again.</param>
    public sealed record Found(IReadOnlyList<long> Keys, int Total, int Before);

    /// <summary>Who asks for what, made ready.</summary>
    private sealed record Asked(string District, Condition Condition, (long From, long Until) Ends, CaseTextLookup.Sought? Sought, string? NumberBegins);

    public async Task<Found> Find(Actor actor, CaseFilter filter, Slice slice, CancellationToken stop)
    {
        // An address with a reporter in it may be passed on; it tells which cases belong together only to who may see reporters.
        if (filter.Reporter is not null && !actor.May(Permission.ReadReporter)) return new([], 0, 0);
        var asked = new Asked(actor.District, filter.ToCondition(actor), filter.Keys(actor.District), filter.Sought, filter.NumberBegins(actor.District));
        if (asked.Sought is { Words: [], Reporter: null }) return new([], 0, 0);
        if (asked.Sought is null && asked.NumberBegins is null) return await facts.Ask(asked.District, held => OfFacts(held.Find(asked.Condition, asked.Ends.From, asked.Ends.Until), slice), stop);

        if (slice.Counted == 0) return new(await Matching(asked, slice.Below, slice.Rows, stop), 0, 0);
        var first = await Matching(asked, asked.Ends.Until, Math.Max(slice.Counted, slice.Rows), stop);
        var below = first.SkipWhile(key => key >= slice.Below).Take(slice.Rows).ToList();
        var whole = first.Count < slice.Counted || below.Count == slice.Rows;
        return new(whole ? below : await Matching(asked, slice.Below, slice.Rows, stop), Math.Min(first.Count, slice.Counted), first.TakeWhile(key => key >= slice.Below).Count());
    }

    private static Found OfFacts(CasesFound found, Slice slice) =>
        new(found.Below(slice.Below, slice.Rows), Math.Min(found.Count, slice.Counted), Math.Min(found.CountFrom(slice.Below), slice.Counted));

    /// <summary>The first so many matches below a key.</summary>
    private async Task<List<long>> Matching(Asked asked, long below, int most, CancellationToken stop)
    {
        var few = await facts.Ask(asked.District, held => held.Find(asked.Condition, asked.Ends.From, Math.Min(below, asked.Ends.Until)) is var found
            && (asked.NumberBegins is not null || found.Count <= FewTexts) ? found.Below(below, int.MaxValue) : null, stop);
        if (few is not null && asked.NumberBegins is { } begins) few = few.FindAll(key => CaseNumber.OfKey(key).StartsWith(begins, StringComparison.Ordinal));
        if (asked.Sought is not { } sought) return few!.Count <= most ? few : few[..most];
        // A phone's index stands in no text.
        var found = few is not null && sought.Reporter is null ? await texts.Containing(asked.District, sought, (few, most), stop) : await Held(asked, sought, (below, most), stop);
        return found.Count <= most ? found : found[..most];
    }

    private async Task<List<long>> Held(Asked asked, CaseTextLookup.Sought sought, (long Below, int Most) wanted, CancellationToken stop)
    {
        var (kept, told, below) = (new List<long>(), 0, Math.Min(wanted.Below, asked.Ends.Until));
        for (var limit = FirstKeys; ; limit = Math.Min(NextBatch.After(limit, told, kept.Count, wanted.Most - kept.Count), MostKeys))
        {
            var holding = await texts.Holding(asked.District, sought, (asked.Ends.From, below, limit), stop);
            var fitting = await facts.Ask(asked.District, held => held.Find(asked.Condition, asked.Ends.From, below).Among(holding.Keys), stop);
            if (asked.NumberBegins is { } begins) fitting = fitting.FindAll(key => CaseNumber.OfKey(key).StartsWith(begins, StringComparison.Ordinal));
            var left = wanted.Most - kept.Count;
            kept.AddRange(sought.IsInGrams ? fitting : await texts.Containing(asked.District, sought, (fitting, left), stop));
            if (holding.Below is not { } rest || kept.Count >= wanted.Most) return kept;
            (told, below) = (told + holding.Keys.Count, rest);
        }
    }
}
