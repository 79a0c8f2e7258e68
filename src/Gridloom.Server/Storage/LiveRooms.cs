using System.Collections.Concurrent;
using System.Threading.Channels;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>
/// Tells browsers, behind the commit, that a district's history went on (实时消息). A turn only leaves its numbers here and goes on; the
/// listeners are told from here, once a second at most and always of the last change.
/// </summary>
internal sealed partial class LiveRooms(Store store, TimeProvider time, ILogger<LiveRooms> log) : BackgroundService
{
    /// <summary>Streams of one account at most: one a browser, so this is far more than anybody has.</summary>
    public const int StreamsPerAccount = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often the store is asked whether another process has written.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, LiveRoom> rooms = new(StringComparer.Ordinal);

    // A room stands in it once at most, so it is bounded by the districts.
    private readonly Channel<LiveRoom> news = Channel.CreateUnbounded<LiveRoom>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>What was committed in a district. Nobody is waited for.</summary>
    public void Tell(string district, IReadOnlyList<ChainedEvent> committed)
    {
        if (rooms.TryGetValue(district, out var room) && room.Take(committed)) news.Writer.TryWrite(room);
    }

    /// <summary>Something went on in a district of which no event tells: a topic beside the history. Nobody is waited for.</summary>
    public void Nudge(string district, string topic)
    {
        if (rooms.TryGetValue(district, out var room) && room.Nudge(topic)) news.Writer.TryWrite(room);
    }

    /// <summary>The district's numbers now; a page asks before it reads, so that it never says it is newer than it is.</summary>
    public async ValueTask<LiveNumbers> Numbers(string district) => (await RoomOf(district)).Numbers;

    /// <summary>Listens to the district; null when the account has too many streams.</summary>
    public async Task<LiveListener?> Join(string district, string account) => (await RoomOf(district)).Join(account, StreamsPerAccount);

    /// <summary>How many listen to the district.</summary>
    public async Task<int> Listeners(string district) => (await RoomOf(district)).Count;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var looked = time.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            await News(stop);
            while (news.Reader.TryRead(out var room)) room.Tell();
            if (time.GetElapsedTime(looked) >= Round)
            {
                await LookAround(stop);
                looked = time.GetTimestamp();
            }
            await Task.Delay(Pause, time, stop);
        }
    }

    // Until there is news, or it is time to look around.
    private async Task News(CancellationToken stop)
    {
        using var round = new CancellationTokenSource(Round, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(round.Token, stop);
        try
        {
            await news.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A quiet time; it goes on with the round.
        }
    }

    private async Task LookAround(CancellationToken stop)
    {
        try
        {
            foreach (var (district, room) in rooms)
                if (room.Count > 0 && room.Begin(await store.LastEvent(district, stop))) room.Tell();
        }
        catch (Exception outage) when (!stop.IsCancellationRequested)
        {
            Blind(outage);
        }
    }

    // The room takes commits in before it asks how far the history is: what is committed in between is then in one of the two.
    private async ValueTask<LiveRoom> RoomOf(string district)
    {
        var room = rooms.GetOrAdd(district, _ => new LiveRoom(time));
        if (!room.Begun) room.Begin(await store.LastEvent(district, CancellationToken.None));
        return room;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store does not say how far the districts are; browsers hear of what this process writes only.")]
    private partial void Blind(Exception outage);
}
