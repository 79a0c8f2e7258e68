using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases;

/// <summary>Reads what waits for a person (待办): the open cases whose usual next step is theirs, the tightest first.</summary>
internal sealed class WorkQueues(CaseLookup cases)
{
    /// <summary>One waiting case, with its facts.</summary>
    public sealed record Waiting(StoredCase Case, CaseFile File, CaseQueue Queue, Instant? Due);

    public async Task<IReadOnlyList<Waiting>> For(Actor actor, CancellationToken stop)
    {
        if (CaseQueues.Of(actor).Count == 0) return [];
        var open = await cases.Open(actor, stop);
        return [.. open.Select(c => (Case: c, File: c.ToFile())).Select(c => (c.Case, c.File, Queue: CaseQueues.Of(c.File, actor))).Where(c => c.Queue is not null)
            .Select(c => new Waiting(c.Case, c.File, c.Queue!.Value, CaseClock.Step(c.File) is { } step ? CaseClock.Find(c.File, step)?.Due : null))
            .OrderBy(w => w.Due?.Microseconds ?? long.MaxValue).ThenBy(w => w.Case.Number, StringComparer.Ordinal)];
    }
}
