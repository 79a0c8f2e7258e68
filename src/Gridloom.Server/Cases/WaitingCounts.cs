using System.Collections.Concurrent;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>
/// How many cases wait for each person (待办数). It stands on every page, so it is kept until something happens to a case or an account of
/// the district, and counted again only when somebody asks.
/// </summary>
internal sealed class WaitingCounts(WorkQueues queues)
{
    /// <summary>As many people as are remembered; beyond it all are counted anew.</summary>
    private const int Most = 20_000;

    private static readonly WaitingCount Never = new(null, 0);

    private readonly ConcurrentDictionary<(string District, string Account), WaitingCount> known = [];

    /// <summary>What was counted last, or nothing yet, without reading; null for those who work in no queue.</summary>
    public WaitingCount? Known(Actor actor) => CaseQueues.Of(actor).Count == 0 ? null : known.GetValueOrDefault((actor.District, actor.Account), Never);

    /// <summary>As it stands now.</summary>
    public async Task<WaitingCount> Of(Caller caller, CancellationToken stop)
    {
        if (Known(caller.Actor) is { At: { } at } counted && at >= caller.Live?.Of("case", "account")) return counted with { At = caller.Live.Last };
        return Keep(caller, (await queues.For(caller.Actor, stop)).Count);
    }

    /// <summary>Remembers what was counted for this request.</summary>
    public WaitingCount Keep(Caller caller, long count)
    {
        if (known.Count >= Most) known.Clear();
        return known[(caller.Actor.District, caller.Actor.Account)] = new(caller.Live?.Last, count);
    }
}
