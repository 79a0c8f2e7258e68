using System.Data.Common;
using Dapper;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>What walking the chain found: how much of it there is, where it ends, and the first place that does not fit (null: all fits).</summary>
internal sealed record ChainFinding(long Districts, long Blocks, long Events, IReadOnlyList<ChainEnd> Ends, ChainBreak? Break);

/// <summary>Where a district's chain ends. Written down elsewhere, it proves later that nothing was cut off the end.</summary>
internal sealed record ChainEnd(string District, long Block, long Event, string Hash);

/// <summary>核对审计链: recomputes every digest and every hash from the rows, district by district.</summary>
internal static class ChainCheck
{
    private sealed record Block(long Number, long FirstEvent, long LastEvent, byte[] Previous, byte[] Hash);

    private sealed record Row(
        string District, long Number, string Kind, string Subject, long Version, string Actor,
        long HappenedAt, long HappenedOffset, long ReceivedAt, string Body, long Block, byte[] Digest)
    {
        public ChainedEvent Chained => new(District, Number, Kind, Subject, Version, Actor, HappenedAt, HappenedOffset, ReceivedAt, Body);
    }

    private sealed record Head(long Block, byte[] Hash, long Event);

    /// <param name="connection">Reads one snapshot while the server goes on writing.</param>
    /// <param name="only">Null for every district.</param>
    public static async Task<ChainFinding> Run(DbConnection connection, string? only, Action<long> progress)
    {
        // Not the heads alone: a district whose head was deleted must not disappear from the audit with it.
        var districts = await connection.QueryAsync<string>(
            """
            select district from (select district from heads union select district from blocks union select district from events) d
            where @only = '' or district = @only order by district
            """, new { only = only ?? "" });
        var (blocks, events, ends) = (0L, 0L, new List<ChainEnd>());
        foreach (var district in districts)
        {
            var walk = await Begin(connection, district);
            await foreach (var row in connection.QueryUnbufferedAsync<Row>(
                """
                select district, number, kind, subject, version, actor, happened_at as HappenedAt, happened_offset as HappenedOffset,
                       received_at as ReceivedAt, body, block, digest
                from events where district = @district order by number
                """, new { district }))
            {
                if (walk.Take(row) is { } misfit) return new(ends.Count, blocks, events, ends, misfit);
                if (++events % 10_000 == 0) progress(events);
            }
            var head = await connection.QuerySingleOrDefaultAsync<Head>("select block, hash, event from heads where district = @district", new { district });
            if (walk.Finish(head) is { } late) return new(ends.Count, blocks, events, ends, late);
            blocks += walk.Blocks.Count;
            ends.Add(new(district, head!.Block, head.Event, Convert.ToHexStringLower(head.Hash)));
        }
        return new(ends.Count, blocks, events, ends, null);
    }

    private static async Task<Walk> Begin(DbConnection connection, string district)
    {
        var walk = new Walk(district);
        await foreach (var block in connection.QueryUnbufferedAsync<Block>(
            "select number, first_event as FirstEvent, last_event as LastEvent, previous, hash from blocks where district = @district order by number", new { district }))
        {
            walk.Blocks.Add(block);
        }
        return walk;
    }

    /// <summary>One district's chain, event by event.</summary>
    private sealed class Walk(string district)
    {
        private readonly List<byte[]> digests = [];
        private byte[] previous = Chain.Genesis;
        private int at;
        private long lastEvent;

        public List<Block> Blocks { get; } = [];

        public ChainBreak? Take(Row row)
        {
            if (row.Number != lastEvent + 1) return new(district, BlockAt(lastEvent + 1), lastEvent + 1, "缺少这个事件");
            if (at == Blocks.Count) return new(district, row.Block, row.Number, "这个事件不在任何区块里");
            var block = Blocks[at];
            if (digests.Count == 0 && StartOf(block) is { } misfit) return misfit;
            if (row.Block != block.Number) return new(district, block.Number, row.Number, "事件记的区块号不对");
            var digest = Chain.Digest(row.Chained);
            if (!digest.AsSpan().SequenceEqual(row.Digest)) return new(district, block.Number, row.Number, "事件的内容与它的摘要不符");
            digests.Add(digest);
            lastEvent = row.Number;
            return row.Number == block.LastEvent ? Close(block) : null;
        }

        public ChainBreak? Finish(Head? head)
        {
            if (at < Blocks.Count) return new(district, Blocks[at].Number, lastEvent + 1, "区块里缺少事件");
            if (head is null) return new(district, at, null, "缺少链头");
            return head.Block == at && head.Event == lastEvent && head.Hash.AsSpan().SequenceEqual(previous)
                ? null
                : new(district, head.Block, null, "链头与最后的区块不符");
        }

        private long BlockAt(long number) => Blocks.Find(b => b.FirstEvent <= number && number <= b.LastEvent)?.Number ?? at + 1;

        private ChainBreak? StartOf(Block block)
        {
            if (block.Number != at + 1) return new(district, at + 1, null, "缺少这个区块");
            if (block.FirstEvent != lastEvent + 1) return new(district, block.Number, lastEvent + 1, "区块不从下一个事件开始");
            return block.Previous.AsSpan().SequenceEqual(previous) ? null : new(district, block.Number, null, "区块没有接在前一个区块之后");
        }

        private ChainBreak? Close(Block block)
        {
            previous = Chain.BlockHash(district, block.Number, previous, digests);
            digests.Clear();
            at++;
            return block.Hash.AsSpan().SequenceEqual(previous) ? null : new(district, block.Number, null, "区块的散列与它的事件不符");
        }
    }
}
