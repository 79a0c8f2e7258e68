using System.Collections.Concurrent;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>Where the browsers of one district listen (实时室).</summary>
internal sealed class LiveRoom(TimeProvider time)
{
    // Kinds are constants of the program, so there are few.
    private static readonly ConcurrentDictionary<string, string> Topics = new(StringComparer.Ordinal);

    private readonly Lock alone = new();
    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> nudges = new(StringComparer.Ordinal);
    private readonly List<LiveListener> listeners = [];
    private long since;
    private bool pending;
    private volatile bool begun;

    /// <summary>Whether it is known how far the history had come.</summary>
    public bool Begun => begun;

    /// <summary>The numbers as of now.</summary>
    public LiveNumbers Numbers
    {
        get
        {
            lock (alone) return Snapshot();
        }
    }

    /// <summary>Says how far the history is, without saying what it was about; true when that is further than was known.</summary>
    public bool Begin(long number)
    {
        lock (alone)
        {
            var further = number > Snapshot().Last;
            if (further) since = number;
            begun = true;
            return further;
        }
    }

    /// <summary>Takes in what was committed; true when the listeners have to be told and nobody is about to do it.</summary>
    public bool Take(IReadOnlyList<ChainedEvent> committed)
    {
        lock (alone)
        {
            foreach (var e in committed) last[TopicOf(e.Kind)] = e.Number;
            if (pending) return false;
            return pending = listeners.Count > 0;
        }
    }

    /// <summary>Says that a topic went on of which there are no events; true as for <see cref="Take"/>.</summary>
    public bool Nudge(string topic)
    {
        lock (alone)
        {
            nudges[topic] = Math.Max(Domain.Instant.From(time.GetUtcNow()).Microseconds, nudges.GetValueOrDefault(topic) + 1);
            if (pending) return false;
            return pending = listeners.Count > 0;
        }
    }

    /// <summary>Tells everybody how it stands. None of them is waited for.</summary>
    public void Tell()
    {
        lock (alone)
        {
            pending = false;
            var now = Snapshot();
            foreach (var listener in listeners) listener.Tell(now);
        }
    }

    /// <summary>Null when the account listens <paramref name="most"/> times already.</summary>
    public LiveListener? Join(string account, int most)
    {
        lock (alone)
        {
            if (listeners.Count(l => l.Account == account) >= most) return null;
            var listener = new LiveListener(this, account, time);
            listeners.Add(listener);
            return listener;
        }
    }

    public void Leave(LiveListener listener)
    {
        lock (alone) listeners.Remove(listener);
    }

    /// <summary>How many listen now.</summary>
    public int Count
    {
        get
        {
            lock (alone) return listeners.Count;
        }
    }

    private static string TopicOf(string kind) => Topics.GetOrAdd(kind, static k => k.Split('.')[0]);

    private LiveNumbers Snapshot() => new(since, new SortedDictionary<string, long>(last, StringComparer.Ordinal)) { Nudges = new SortedDictionary<string, long>(nudges, StringComparer.Ordinal) };
}
