using System.Collections.Concurrent;
using System.Data.Common;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Indicators;
using Gridloom.Server.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases;

/// <summary>
/// Holds the facts of each district's cases in memory, for counting and for lists (案件事实台). Before each answer it takes in what was
/// committed since the last one, whoever wrote it; so no answer is behind the store, and a restart loses nothing.
/// </summary>
internal sealed class CaseFactsLookup(Store store) : IDisposable
{
    /// <summary>The part of a list's address that names the budget project from which somebody came.</summary>
    public const string Project = "project";

    private readonly ConcurrentDictionary<string, Held> districts = new(StringComparer.Ordinal);

    /// <summary>One district's cases, and the last event that they cover.</summary>
    private sealed class Held
    {
        public SemaphoreSlim CatchesUp { get; } = new(1);

        public ReaderWriterLockSlim Cases { get; } = new();

        public CaseFigures Figures { get; set; } = new([]);

        private long covered;

        /// <summary>Read without a lock, so whoever sees it must see the figures that it covers.</summary>
        public long Covered
        {
            get => Volatile.Read(ref covered);
            set => Volatile.Write(ref covered, value);
        }
    }

    /// <summary>The address of the list of exactly the cases that the figure counts.</summary>
    public static string ListOf(FigureLink figure) => QueryHelpers.AddQueryString("/cases", "figure", figure.ToString());

    /// <summary>Asks the cases of a district as they stand now. Many may ask at once.</summary>
    public async Task<T> Ask<T>(string district, Func<CaseFigures, T> question, CancellationToken stop)
    {
        var held = districts.GetOrAdd(district, static _ => new Held());
        await CatchUp(district, held, stop);
        held.Cases.EnterReadLock();
        try
        {
            return question(held.Figures);
        }
        finally
        {
            held.Cases.ExitReadLock();
        }
    }

    public void Dispose()
    {
        foreach (var held in districts.Values)
        {
            held.CatchesUp.Dispose();
            held.Cases.Dispose();
        }
    }

    private async Task CatchUp(string district, Held held, CancellationToken stop)
    {
        // First the event, then the cases: what comes in between is read twice and never missed.
        var last = await store.LastEvent(district, stop);
        if (last == held.Covered) return;
        await held.CatchesUp.WaitAsync(stop);
        try
        {
            // Somebody else may have caught up meanwhile, and further than this.
            last = await store.LastEvent(district, stop);
            if (last == held.Covered) return;
            // A store that was put back to an earlier day holds fewer events; nothing of what was read is then to be trusted.
            if (held.Covered == 0 || last < held.Covered) await ReadAll(district, held, stop);
            else await ReadChanged(district, held, stop);
            held.Covered = last;
        }
        finally
        {
            held.CatchesUp.Release();
        }
    }

    // Into new figures, which nobody asks yet.
    private async Task ReadAll(string district, Held held, CancellationToken stop)
    {
        var figures = new CaseFigures([]);
        await store.Read($"select {CaseFactColumns.Listed} from case_case c where c.district = @district order by c.number", new { district }, row => figures.Put(new Row(row)), stop);
        held.Figures = figures;
    }

    private async Task ReadChanged(string district, Held held, CancellationToken stop)
    {
        var changed = new List<KeptRow>();
        await store.Read(
            $"select {CaseFactColumns.Listed} from case_case c where c.district = @district and c.number in ({Store.SubjectsBehind})", new { district, number = held.Covered }, row => changed.Add(new(row)), stop);
        held.Cases.EnterWriteLock();
        try
        {
            foreach (var row in changed) held.Figures.Put(row);
        }
        finally
        {
            held.Cases.ExitWriteLock();
        }
    }

    /// <summary>A case as the store gives it; good until the next row.</summary>
    private readonly record struct Row(DbDataReader From) : ICaseRow
    {
        public long Key => From.GetString(0) is var number && CaseNumber.KeyOf(number) is { } key ? key : throw new InvalidOperationException($"'{number}' is no case number.");

        public long? Number(int place) => From.IsDBNull(place + 1) ? null : From.GetInt64(place + 1);

        public string? Text(int place) => From.IsDBNull(place + 1) ? null : From.GetString(place + 1);
    }

    /// <summary>The same, kept.</summary>
    private sealed class KeptRow : ICaseRow
    {
        private readonly long?[] numbers;
        private readonly string?[] texts;

        public KeptRow(DbDataReader from)
        {
            var row = new Row(from);
            Key = row.Key;
            numbers = [.. CaseFacts.All.Select((fact, place) => fact.Kind == FactKind.Text ? null : row.Number(place))];
            texts = [.. CaseFacts.All.Select((fact, place) => fact.Kind == FactKind.Text ? row.Text(place) : null)];
        }

        public long Key { get; }

        public long? Number(int place) => numbers[place];

        public string? Text(int place) => texts[place];
    }
}
