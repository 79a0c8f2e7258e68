using System.Collections.Concurrent;
using System.Threading.Channels;
using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>
/// The one way to write (回合队列). Each district has a line; whoever waits in it together shares one transaction, one block and one commit.
/// Answers leave only after the commit. A commit that fails or whose end is unknown is answered with 503 to all of them, and their keys
/// let them ask again.
/// </summary>
internal sealed partial class Turns(Dialect dialect, Clocks clocks, Committed committed, LiveRooms live, BenchSwitches switches, ILogger<Turns> log) : IAsyncDisposable
{
    /// <summary>Turns that share a commit at most: enough to make the flush cheap, few enough that nobody waits long behind others.</summary>
    private const int BatchLimit = 256;

    private readonly ConcurrentDictionary<string, Lazy<Line>> lines = [];
    private readonly SemaphoreSlim oneWriter = new(1);
    private volatile bool closed;

    private sealed record Line(Channel<Seat> Queue, Task Work);

    /// <summary>True after a commit failed, until one succeeds again: the installation is not ready for traffic.</summary>
    public bool Failing { get; private set; }

    /// <summary>Runs the body as a turn of the actor's district and returns when its outcome is durable.</summary>
    public async Task<Outcome<T>> Take<T>(Actor actor, Func<Turn, ValueTask<Outcome<T>>> body)
        where T : notnull
    {
        if (closed) return StorageProblems.Stopping;
        var seat = new Seat<T>(actor, body);
        try
        {
            await LineOf(actor.District).Queue.Writer.WriteAsync(seat);
        }
        catch (ChannelClosedException)
        {
            return StorageProblems.Stopping;
        }
        return await seat.Answer;
    }

    /// <summary>
    /// As <see cref="Take"/>, once per key of the actor's account: sent again with the same digest it gives the same answer and does nothing,
    /// with another it is refused. The answer is kept as JSON, so it must hold no secret.
    /// </summary>
    /// <param name="digest">Of the request as it was sent; a secret in it must be hashed as slowly as where it is kept.</param>
    public Task<Outcome<T>> TakeOnce<T>(Actor actor, string key, byte[] digest, Func<Turn, ValueTask<Outcome<T>>> body)
        where T : notnull => Take<T>(actor, turn => OnceKeys.Run(turn, key, digest, body));

    public async ValueTask DisposeAsync()
    {
        closed = true;
        var open = lines.Values.Select(line => line.Value).ToList();
        foreach (var line in open) line.Queue.Writer.TryComplete();
        await Task.WhenAll(open.Select(line => line.Work));
        oneWriter.Dispose();
    }

    private Line LineOf(string district) => lines.GetOrAdd(district, d => new Lazy<Line>(() =>
    {
        var queue = Channel.CreateBounded<Seat>(new BoundedChannelOptions(4096) { SingleReader = true });
        // A line that opens while the rest is being closed would be missed there, and whoever stood in it would wait for ever.
        if (closed) queue.Writer.Complete();
        // The line outlives the request that opened it, and must not put that request's id on everybody's log lines.
        using (ExecutionContext.SuppressFlow()) return new Line(queue, Task.Run(() => Serve(d, queue.Reader)));
    })).Value;

    private async Task Serve(string district, ChannelReader<Seat> queue)
    {
        var seats = new List<Seat>(BatchLimit);
        while (await queue.WaitToReadAsync())
        {
            if (dialect.OneWriter) await oneWriter.WaitAsync();
            try
            {
                while (seats.Count < BatchLimit && queue.TryRead(out var seat)) seats.Add(seat);
                await ServeTogether(district, seats);
            }
            finally
            {
                seats.Clear();
                if (dialect.OneWriter) oneWriter.Release();
            }
        }
    }

    private async Task ServeTogether(string district, List<Seat> seats)
    {
        WriterConnection? connection = null;
        var lost = StorageProblems.Unavailable;
        try
        {
            connection = await dialect.RentWriter(CancellationToken.None);
            await Commit(district, connection, seats, () => lost = StorageProblems.OutcomeUnknown);
            Failing = false;
        }
        catch (Exception outage)
        {
            // What the connection still holds is unknown, so it goes; the engine undoes whatever was not committed.
            Failing = true;
            Broken(outage, district, seats.Count);
            if (connection is not null) await Discard(connection);
            connection = null;
            foreach (var seat in seats)
            {
                seat.Refuse(lost);
                seat.Announce();
            }
        }
        if (connection is not null) await Return(connection);
    }

    private async Task Commit(string district, WriterConnection connection, List<Seat> seats, Action committing)
    {
        var now = clocks.Now(district);
        var batch = await Run(district, connection, (seats, now, Careful: false));
        if (batch is null)
        {
            await connection.Run("rollback", CancellationToken.None);
            batch = (await Run(district, connection, (seats, now, Careful: true)))!;
        }
        var block = batch.Close(now);
        committing();
        await connection.Run([.. block?.Rows ?? [], new Statement("commit", null)], CancellationToken.None);

        // Before the answers, so that the page which somebody opens next knows of its own change.
        if (block is not null) live.Tell(district, batch.Events);
        foreach (var then in batch.Afterwards) then();
        foreach (var seat in seats) seat.Announce();
        if (block is not null) committed.Tell(district);
    }

    /// <summary>Runs everybody's turn; null when one failed in a way that only undoing the whole batch undoes, and all must be asked again.</summary>
    private async Task<TurnBatch?> Run(string district, WriterConnection connection, (List<Seat> Seats, Instant Now, bool Careful) what)
    {
        var batch = new TurnBatch(district, await Begin(district, connection), switches.Chain);
        foreach (var seat in what.Seats)
            if (!await RunOne(seat, connection, batch, new Turn(connection, seat.Actor, what.Now, batch, what.Careful))) return null;
        return batch;
    }

    /// <summary>Opens the transaction and takes the district's head row, which no other process gets until the commit.</summary>
    private async Task<TurnBatch.Head> Begin(string district, WriterConnection connection)
    {
        var begin = new Statement(dialect.OneWriter ? "begin immediate" : "begin", null);
        var lockHead = dialect.OneWriter
            ? "select block, hash, event from heads where district = @district"
            : "select block, hash, event from heads where district = @district for update";
        var found = await connection.Query<TurnBatch.Head>([begin], new Statement(lockHead, new { district }), CancellationToken.None);
        if (found.Count == 1) return found[0];
        // Only a district's first turn begins a chain. One whose head is gone has lost its end: a new one would hide that.
        var refused = await connection.Run([new(
            "insert into heads (district, block, hash, event) select @district, 0, @Hash, 0 where not exists (select 1 from blocks where district = @district)",
            new { district, TurnBatch.Head.None.Hash }, StorageProblems.Unavailable)], CancellationToken.None);
        if (refused is not null) throw new InvalidOperationException($"District {district} has blocks and no head; run gridloom audit verify.");
        return TurnBatch.Head.None;
    }

    /// <summary>False when the turn failed and the batch cannot go on without it.</summary>
    private static async Task<bool> RunOne(Seat seat, WriterConnection connection, TurnBatch batch, Turn turn)
    {
        var before = batch.Count;
        try
        {
            if (await seat.Decide(turn))
            {
                if (await turn.Finish() is not { } refused)
                {
                    batch.Afterwards.AddRange(turn.After);
                    return true;
                }
                seat.Refuse(refused);
            }
        }
        catch (Exception bug) when (!connection.Lost(bug) && turn.Spoils(bug))
        {
            return false;
        }
        catch (Exception bug) when (!connection.Lost(bug))
        {
            seat.Fail(bug);
        }
        batch.CutTo(before);
        if (turn.Opened) await connection.Run(TurnBatch.Undo, CancellationToken.None);
        return true;
    }

    // Everybody has an answer by now: a connection that breaks while it is put away must not end the district's line.
    private Task Return(WriterConnection connection) => PutAway(() => dialect.ReturnWriter(connection));

    private Task Discard(WriterConnection connection) => PutAway(connection.DisposeAsync);

    private async Task PutAway(Func<ValueTask> put)
    {
        try
        {
            await put();
        }
        catch (Exception e)
        {
            PuttingAwayFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A commit of district {District} failed; {Turns} turns were answered 503.")]
    private partial void Broken(Exception outage, string district, int turns);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection could not be given back or closed.")]
    private partial void PuttingAwayFailed(Exception e);
}
