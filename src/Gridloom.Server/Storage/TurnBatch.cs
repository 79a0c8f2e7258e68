using Gridloom.Domain;
using Gridloom.Domain.Access;

namespace Gridloom.Server.Storage;

/// <summary>The turns of one district that share a commit: their events become one block of the chain.</summary>
internal sealed class TurnBatch(string district, TurnBatch.Head head, bool chained)
{
    public static readonly Statement Savepoint = new("savepoint turn", null);
    public static readonly Statement Release = new("release savepoint turn", null);
    public static readonly Statement[] Undo = [new("rollback to savepoint turn", null), Release];

    private readonly List<ChainedEvent> events = [];

    /// <summary>Where the district's chain ends: its last block, that block's hash, and the last event.</summary>
    public sealed record Head(long Block, byte[] Hash, long Event)
    {
        public static readonly Head None = new(0, Chain.Genesis, 0);
    }

    public string District => district;

    /// <summary>What the turns left to be done behind the commit.</summary>
    public List<Action> Afterwards { get; } = [];

    public int Count => events.Count;

    public IReadOnlyList<ChainedEvent> Events => events;

    public long Add(Func<long, ChainedEvent> make)
    {
        var number = head.Event + events.Count + 1;
        events.Add(make(number));
        return number;
    }

    /// <summary>Forgets the events of a turn that was undone.</summary>
    public void CutTo(int count) => events.RemoveRange(count, events.Count - count);

    /// <summary>The block's rows, and the head after it; null when nothing happened.</summary>
    public (IReadOnlyList<Statement> Rows, Head Next)? Close(Instant now)
    {
        if (events.Count == 0) return null;
        var block = head.Block + 1;
        // Without the chain (a benchmark's measure of what it costs) the digests stay empty and `audit verify` says so.
        var digests = chained ? events.ConvertAll(Chain.Digest) : events.ConvertAll(_ => Array.Empty<byte>());
        var next = new Head(block, chained ? Chain.BlockHash(district, block, head.Hash, digests) : Chain.Genesis, head.Event + events.Count);
        List<Statement> rows = [.. events.Select((e, i) => EventRow(e, block, digests[i]))];
        rows.Add(new(
            "insert into blocks (district, number, first_event, last_event, previous, hash, written_at) values (@District, @Block, @First, @Event, @Previous, @Hash, @now)",
            new { District = district, Block = block, First = head.Event + 1, next.Event, Previous = head.Hash, next.Hash, now }));
        rows.Add(new("update heads set block = @Block, hash = @Hash, event = @Event where district = @District",
            new { next.Block, next.Hash, next.Event, District = district }));
        return (rows, next);
    }

    private static Statement EventRow(ChainedEvent e, long block, byte[] digest) => new(
        """
        insert into events (district, number, block, kind, subject, version, actor, happened_at, happened_offset, received_at, body, digest)
        values (@District, @Number, @Block, @Kind, @Subject, @Version, @Actor, @HappenedAt, @HappenedOffset, @ReceivedAt, @Body, @Digest)
        """,
        new { e.District, e.Number, Block = block, e.Kind, e.Subject, e.Version, e.Actor, e.HappenedAt, e.HappenedOffset, e.ReceivedAt, e.Body, Digest = digest });
}
