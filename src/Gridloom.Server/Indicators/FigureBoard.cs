using System.Collections.Concurrent;
using Gridloom.Domain.Indicators;

namespace Gridloom.Server.Indicators;

/// <summary>
/// Holds the facts of each district's cases in memory for counting (统计台). Before each answer it takes in what was committed since the
/// last one, whoever wrote it; so no answer is behind the lists that it opens to, and a restart loses nothing.
/// </summary>
internal sealed class FigureBoard(Cases.CaseFactsLookup cases) : IDisposable
{
    private readonly ConcurrentDictionary<string, Held> districts = new(StringComparer.Ordinal);

    /// <summary>One district's cases, and the last event that they cover.</summary>
    private sealed class Held
    {
        // CaseFigures lets nobody ask while a case is put.
        public SemaphoreSlim Alone { get; } = new(1);

        public CaseFigures Figures { get; set; } = new([]);

        public long Covered { get; set; }
    }

    /// <summary>Asks the figures of a district as they stand now.</summary>
    public async Task<T> Ask<T>(string district, Func<CaseFigures, T> question, CancellationToken stop)
    {
        var held = districts.GetOrAdd(district, static _ => new Held());
        await held.Alone.WaitAsync(stop);
        try
        {
            await CatchUp(district, held, stop);
            return question(held.Figures);
        }
        finally
        {
            held.Alone.Release();
        }
    }

    public void Dispose()
    {
        foreach (var held in districts.Values) held.Alone.Dispose();
    }

    private async Task CatchUp(string district, Held held, CancellationToken stop)
    {
        // First the event, then the cases: what comes in between is read twice and never missed.
        var last = await cases.LastEvent(district, stop);
        if (last == held.Covered) return;
        // A store that was put back to an earlier day holds fewer events; nothing of what was read is then to be trusted.
        if (last < held.Covered) (held.Figures, held.Covered) = (new([]), 0);
        await foreach (var c in cases.ChangedBehind(district, held.Covered, stop)) held.Figures.Put(c);
        held.Covered = last;
    }
}
