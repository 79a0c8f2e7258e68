using System.Data.Common;
using Dapper;
using Gridloom.Domain;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>
/// 装入: fills an empty database from a backup in one transaction. The schema is made as it was when the backup was taken, the rows are put
/// in, and only then do later migrations run, so that they change the data as they would have changed it in place.
/// </summary>
internal sealed class DatabaseLoad(Archive archive, Dialect dialect, Action<string> note)
{
    private const int RowsAtOnce = 500;

    private readonly Manifest manifest = archive.Manifest;

    /// <exception cref="CommandRefused">The database does not answer, or has tables of ours already.</exception>
    public async Task RefuseTaken(CancellationToken stop)
    {
        try
        {
            await using var connection = await dialect.OpenReader(stop);
            var ours = manifest.Tables.Select(t => t.Name).Append("schema_version").ToHashSet(StringComparer.Ordinal);
            var live = await connection.QueryAsync<string>(new CommandDefinition(dialect.TableNames, cancellationToken: stop));
            if (live.FirstOrDefault(ours.Contains) is { } table) throw new CommandRefused($"目标数据库里已有表 {table}；请恢复到一个空的数据库。");
        }
        catch (DbException unreachable)
        {
            throw new CommandRefused($"打不开数据库：{unreachable.Message}");
        }
    }

    /// <returns>What the audit found; it is what the manifest says, or nothing was committed.</returns>
    /// <exception cref="CommandRefused">The backup is of a newer program, or does not come out as it went in.</exception>
    public async Task<ChainFinding> Run(Instant now, CancellationToken stop)
    {
        var (before, after) = Steps();
        await using var writer = await dialect.OpenWriter(stop);
        await writer.Run("begin", stop);
        await writer.Run(Migrations.VersionTable, stop);
        foreach (var step in before) await Migrations.Apply(writer, step, now, stop);
        foreach (var shape in await TableShape.All(writer.Connection, dialect)) await Load(writer, shape, stop);
        foreach (var step in after) await Migrations.Apply(writer, step, now, stop);
        if (dialect.ReindexText is { } reindex) await writer.Run(reindex, stop);
        var chain = await Prove(writer.Connection);
        await writer.Run("commit", stop);
        return chain;
    }

    /// <summary>The migrations that the backup had, and those that this program has beyond them.</summary>
    private (List<Migrations.Step> Before, List<Migrations.Step> After) Steps()
    {
        var known = Migrations.Of(dialect).ToLookup(step => manifest.Schema.Contains(new(step.Number, step.Name)));
        var (before, after) = (known[true].ToList(), known[false].ToList());
        return before.Count == manifest.Schema.Count
            ? (before, after)
            : throw new CommandRefused($"这份备份的数据库结构（第 {manifest.Schema[^1].Number} 步，程序 {manifest.Program}）是本程序不认得的；请用更新的程序恢复它。");
    }

    private async Task Load(WriterConnection writer, TableShape shape, CancellationToken stop)
    {
        // The statement is made of the names of the live schema; the manifest's are only compared with them.
        if (manifest.Tables.FirstOrDefault(t => t.Name == shape.Name) is not { } table || !table.Columns.SequenceEqual(shape.Columns))
            throw new CommandRefused($"备份已损坏：表 {shape.Name} 的列与它的结构步骤不符。");
        var names = shape.Columns.Select(c => c.Name).ToList();
        var rows = 0L;
        foreach (var some in archive.Rows(table).Chunk(RowsAtOnce))
        {
            await writer.Run([.. some.Select(row => new Statement(shape.Insert, new ColumnValues(names, row)))], stop);
            rows += some.Length;
        }
        if (rows != table.Rows) throw new CommandRefused($"备份已损坏：表 {shape.Name} 应有 {table.Rows} 行，现有 {rows} 行。");
        note(FormattableString.Invariant($"表 {shape.Name}：{rows} 行"));
    }

    private async Task<ChainFinding> Prove(DbConnection connection)
    {
        var tables = (await connection.QueryAsync<string>(dialect.TableNames)).AsList();
        var found = await Audit.Run(connection, tables, walked => note(FormattableString.Invariant($"已核对 {walked} 个事件")));
        var then = manifest.Chain;
        return found.Break == then.Break && found.Ends.SequenceEqual(then.Ends)
            ? found
            : throw new CommandRefused($"没有恢复：审计链与备份时不同。备份时：{Audit.Sentence(then)}现在：{Audit.Sentence(found)}");
    }
}
