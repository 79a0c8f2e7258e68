using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases;

/// <summary>Reads what waits for a person (待办): the open cases whose usual next step is theirs, the tightest first.</summary>
internal sealed class WorkQueues(CaseLookup cases, ReopenRequests requests)
{
    /// <summary>One open case, with its facts.</summary>
    /// <param name="Queue">Where it waits for this person; null when it waits for somebody else.</param>
    public sealed record Waiting(StoredCase Case, CaseFile File, CaseQueue? Queue, Instant? Due);

    public async Task<IReadOnlyList<Waiting>> For(Actor actor, CancellationToken stop) =>
        CaseQueues.Of(actor).Count == 0 ? [] : [.. (await Open(actor, stop)).Where(w => w.Queue is not null), .. await Asked(actor, stop)];

    /// <summary>The closed cases whose reporters ask to reopen them, for who may answer; whoever asked first stands first.</summary>
    public async Task<IReadOnlyList<Waiting>> Asked(Actor actor, CancellationToken stop) =>
        actor.May(Permission.ReopenCase) ? (await requests.List(actor, stop)).ConvertAll(static c => new Waiting(c, c.ToFile(), CaseQueue.Reopening, null)) : [];

    /// <summary>All open cases that the person may see, whoever has them.</summary>
    public async Task<IReadOnlyList<Waiting>> Open(Actor actor, CancellationToken stop)
    {
        var open = await cases.Open(actor, stop);
        return [.. open.Select(c => Of(c, actor)).OrderBy(w => w.Due?.Microseconds ?? long.MaxValue).ThenBy(w => w.Case.Number, StringComparer.Ordinal)];
    }

    /// <summary>One case, as it waits for this person.</summary>
    public static Waiting Of(StoredCase c, Actor actor)
    {
        var file = c.ToFile();
        return new(c, file, CaseQueues.Of(file, actor), CaseClock.StepDue(file));
    }
}
