using System.Threading.Channels;

namespace Gridloom.Server.Storage;

/// <summary>One browser that listens (收听). It holds one piece of news: what it was too slow to take is replaced by what is newer.</summary>
internal sealed class LiveListener(LiveRoom room, string account, TimeProvider time) : IDisposable
{
    private readonly Channel<LiveNumbers> news = Channel.CreateBounded<LiveNumbers>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public string Account => account;

    public void Tell(LiveNumbers numbers) => news.Writer.TryWrite(numbers);

    /// <summary>The next news; null when <paramref name="longest"/> passed without any.</summary>
    public async Task<LiveNumbers?> Next(TimeSpan longest, CancellationToken stop)
    {
        using var waiting = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, stop);
        try
        {
            return await news.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => room.Leave(this);
}
