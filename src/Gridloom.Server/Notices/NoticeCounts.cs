using System.Collections.Concurrent;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Notices;

/// <summary>How many notices each person has not read (未读数). It stands on every page, so it is kept until somebody of the district is told something or reads.</summary>
internal sealed class NoticeCounts(NoticeReader reader)
{
    /// <summary>As many people as are remembered; beyond it all are counted anew.</summary>
    private const int Most = 20_000;

    private static readonly WaitingCount Never = new(null, 0);

    private readonly ConcurrentDictionary<(string District, string Account), WaitingCount> known = [];

    /// <summary>What was counted last, or nothing yet, without reading; null for those who are never told anything.</summary>
    public WaitingCount? Known(Actor actor) => actor.May(Permission.ReadCases) ? known.GetValueOrDefault((actor.District, actor.Account), Never) : null;

    /// <summary>As it stands now.</summary>
    public async Task<WaitingCount> Of(Caller caller, CancellationToken stop)
    {
        var at = caller.Live?.Of(NoticeStore.Topic);
        if (Known(caller.Actor) is { At: { } counted } count && counted >= at) return count;
        return Keep(caller, await reader.Unread(caller.Actor, stop));
    }

    /// <summary>Remembers what was counted for this request.</summary>
    public WaitingCount Keep(Caller caller, long unread)
    {
        if (known.Count >= Most) known.Clear();
        return known[(caller.Actor.District, caller.Actor.Account)] = new(caller.Live?.Of(NoticeStore.Topic), unread);
    }
}
