using System.Data.Common;
using Dapper;
using Gridloom.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gridloom.Server.Storage;

/// <summary>One statement to be run: its text, its arguments, and what to say when it changes no row.</summary>
internal readonly record struct Statement(string Sql, object? Arguments, Problem? WhenNone = null);

/// <summary>
/// The connection of a district's writer. It takes several statements at once, because on a server each round trip costs more than
/// the statement; the embedded engine runs them one by one on statements that it has already prepared.
/// </summary>
internal abstract class WriterConnection : IAsyncDisposable
{
    /// <summary>For reading inside the same transaction with what reads anywhere else.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>Runs all in order; the first that should have changed a row and did not ends it with its problem.</summary>
    public abstract ValueTask<Problem?> Run(IReadOnlyList<Statement> statements, CancellationToken stop);

    /// <summary>Runs <paramref name="before"/>, then reads the rows of the query.</summary>
    public abstract ValueTask<List<T>> Query<T>(IReadOnlyList<Statement> before, Statement query, CancellationToken stop);

    public ValueTask<Problem?> Run(string sql, CancellationToken stop) => Run([new Statement(sql, null)], stop);

    /// <summary>True when the error means that the connection or the disk is gone, not that one statement was wrong.</summary>
    public abstract bool Lost(Exception error);

    public abstract ValueTask DisposeAsync();
}

internal sealed class SqliteWriter(SqliteConnection connection) : WriterConnection
{
    private readonly Dictionary<string, RawStatement> prepared = [];

    public override DbConnection Connection => connection;

    public override ValueTask<Problem?> Run(IReadOnlyList<Statement> statements, CancellationToken stop)
    {
        foreach (var statement in statements)
        {
            var changed = Prepared(statement.Sql).Run(statement.Arguments);
            if (changed == 0 && statement.WhenNone is { } problem) return new(problem);
        }
        return default;
    }

    public override async ValueTask<List<T>> Query<T>(IReadOnlyList<Statement> before, Statement query, CancellationToken stop)
    {
        await Run(before, stop);
        return Prepared(query.Sql).Rows<T>(query.Arguments);
    }

    public override bool Lost(Exception error) => IsOutage(error);

    // IOERR, CORRUPT, FULL, CANTOPEN, NOTADB, BUSY, LOCKED, READONLY.
    public static bool IsOutage(Exception error) => error is SqliteException { SqliteErrorCode: 10 or 11 or 13 or 14 or 26 or 5 or 6 or 8 };

    public override async ValueTask DisposeAsync()
    {
        foreach (var statement in prepared.Values) statement.Dispose();
        await connection.DisposeAsync();
    }

    private RawStatement Prepared(string sql)
    {
        if (!prepared.TryGetValue(sql, out var statement)) prepared.Add(sql, statement = new RawStatement(connection, sql));
        return statement;
    }
}

internal sealed class PostgresWriter(NpgsqlConnection connection) : WriterConnection
{
    public override DbConnection Connection => connection;

    public override async ValueTask<Problem?> Run(IReadOnlyList<Statement> statements, CancellationToken stop)
    {
        if (statements.Count == 0) return null;
        await using var batch = Batch(statements);
        await batch.ExecuteNonQueryAsync(stop);
        for (var i = 0; i < statements.Count; i++)
            if (statements[i].WhenNone is { } problem && batch.BatchCommands[i].RecordsAffected == 0) return problem;
        return null;
    }

    public override async ValueTask<List<T>> Query<T>(IReadOnlyList<Statement> before, Statement query, CancellationToken stop)
    {
        await using var batch = Batch([.. before, query]);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        // Statements that yield no rows bring no result set; the query's is the only one.
        var rows = new List<T>();
        Func<DbDataReader, T>? parse = null;
        while (await reader.ReadAsync(stop)) rows.Add((parse ??= reader.GetRowParser<T>())(reader));
        return rows;
    }

    public override bool Lost(Exception error) => error is NpgsqlException and not PostgresException || connection.State != System.Data.ConnectionState.Open;

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private NpgsqlBatch Batch(IReadOnlyList<Statement> statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
#pragma warning disable CA2100 // a statement's text is a constant of the code; the tidy test SqlIsFixed holds it to that
            var command = new NpgsqlBatchCommand(statement.Sql);
#pragma warning restore CA2100 // see above
            Arguments.Bind(command.Parameters, statement.Arguments, static () => new NpgsqlParameter());
            batch.BatchCommands.Add(command);
        }
        return batch;
    }
}
