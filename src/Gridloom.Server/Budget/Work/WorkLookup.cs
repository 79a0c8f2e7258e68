using Gridloom.Domain;
using Gridloom.Domain.Budget.Work;

namespace Gridloom.Server.Budget.Work;

/// <summary>What the work records of a kind come to, and where exactly these records are listed.</summary>
internal sealed record WorkFigure(WorkSum Sum, string Href)
{
    /// <summary>The records themselves, or the sum of one of their counts; null when the kind does not count it.</summary>
    /// <param name="count">Null for the records: how many trainings there were.</param>
    public long? Of(string? count) => count is null ? Sum.Records : Sum.Counts.Where(c => c.Count.Code == count).Select(c => (long?)c.Sum).FirstOrDefault();

    /// <summary>The rate that a count makes with the count of which it is a part (合格率); null when it makes none.</summary>
    public WorkRate? RateOf(string count) => Sum.Rates.FirstOrDefault(r => r.Count.Code == count);
}

/// <summary>
/// Asks the work records for what an indicator has come to (工作记录取数). Counted are the records of the year's days until the cut-off's, entered until
/// the cut-off, and not withdrawn by then; so the same question keeps its answer, whatever is corrected later.
/// </summary>
internal sealed class WorkLookup(WorkReader reader, WorkKinds kinds)
{
    public WorkKinds Kinds => kinds;

    /// <summary>Null when there is no such kind.</summary>
    public async Task<WorkFigure?> Sum(string district, (string Kind, long Year) of, Instant cutOff, CancellationToken stop)
    {
        if (kinds.Find(of.Kind) is not { } kind) return null;
        var asked = new WorkAsked(of.Year, kind.Code, cutOff);
        return new(WorkSum.Of(kind, [.. (await reader.Of(district, asked, stop)).Select(r => r.Counts)]), asked.ToUrl());
    }
}
