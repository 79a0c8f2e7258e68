using System.Data.Common;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gridloom.Server.Storage;

/// <summary>The few ways in which the two engines differ. SQL that both understand never passes through here.</summary>
internal abstract class Dialect : IAsyncDisposable
{
    /// <summary><c>sqlite</c> or <c>postgres</c>: the suffix of migrations that must differ.</summary>
    public abstract string Name { get; }

    /// <summary>True when one write transaction at a time is all that the engine allows.</summary>
    public abstract bool OneWriter { get; }

    /// <summary>True when the error means that the store cannot be reached or the disk fails, not that a statement was wrong.</summary>
    public abstract bool IsOutage(Exception error);

    /// <summary>An open connection for reading. SQLite's cannot write at all.</summary>
    public abstract ValueTask<DbConnection> OpenReader(CancellationToken stop);

    /// <summary>A new connection for writing, for a job that keeps it to itself.</summary>
    public abstract ValueTask<WriterConnection> OpenWriter(CancellationToken stop);

    /// <summary>A connection for one batch of turns. It is given back with <see cref="ReturnWriter"/>, or disposed of when it broke.</summary>
    public abstract ValueTask<WriterConnection> RentWriter(CancellationToken stop);

    public abstract ValueTask ReturnWriter(WriterConnection writer);

    /// <summary>Rewrites the marks that migrations carry where one statement has two spellings.</summary>
    public abstract string Migrate(string sql);

    /// <summary>The blind index of a phone (<c>r.phone_index</c>) in small hexadecimal digits, as a case's grams hold it.</summary>
    public abstract string HexOfPhone { get; }

    /// <summary>What must follow the insert of a row into <c>case_text</c> before it is found; null when nothing must.</summary>
    public virtual string? IndexText => null;

    /// <summary>Makes the index of <c>case_text</c> anew from its rows; null when the engine keeps it itself.</summary>
    public virtual string? ReindexText => null;

    /// <summary>
    /// The keys of the rows of <c>case_text</c> of <c>@district</c> which hold every gram of <c>@grams</c>, from <c>@From</c> and below
    /// <c>@Below</c>, the greatest first, at most <c>@limit</c>.
    /// </summary>
    public abstract string KeysHoldingGrams { get; }

    /// <summary>Whether <see cref="KeysHoldingGrams"/> costs as much as it finds, whatever its limit, and so is asked for some months at a time.</summary>
    public virtual bool TextByMonths => false;

    /// <summary>The value of <c>@grams</c> for grams all of which must be held (<see cref="Grams.ToFind"/>).</summary>
    /// <param name="keys">Where they are looked for: from one key on and below another.</param>
    public abstract string MatchAll(IEnumerable<string> grams, (long From, long Below) keys);

    /// <summary>A comparison with the several values of <c>@many</c>, which <see cref="Many"/> makes.</summary>
    public abstract string IsOneOf { get; }

    /// <summary>Several values, texts or whole numbers, as one parameter.</summary>
    public abstract object Many<T>(T[] values);

    /// <summary>Makes a statement's rows belong to one consistent snapshot until the transaction ends.</summary>
    public abstract ValueTask<DbTransaction> Snapshot(DbConnection connection, CancellationToken stop);

    /// <summary>The names of the tables of this installation.</summary>
    public abstract string TableNames { get; }

    /// <summary>The columns of <c>@table</c> in their order, with their kind: <c>text</c>, <c>bigint</c> or <c>blob</c>.</summary>
    public abstract string Columns { get; }

    /// <summary>Which table (<c>Child</c>) holds a foreign key to which (<c>Parent</c>).</summary>
    public abstract string ForeignKeys { get; }

    public abstract string Version { get; }

    public abstract ValueTask DisposeAsync();
}

/// <summary>The embedded engine: one file, one writer, readers beside it (WAL).</summary>
internal sealed class SqliteDialect(string file) : Dialect
{
    private readonly string reader = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = true }.ToString();

    private readonly string writer = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString();

    private WriterConnection? idle;

    public override string Name => "sqlite";

    public override bool OneWriter => true;

    public override bool IsOutage(Exception error) => SqliteWriter.IsOutage(error);

    public override string HexOfPhone => "lower(hex(r.phone_index))";

    // One row by values: for an insert from a select FTS5 would write out all that it has gathered, each time.
    public override string IndexText => "insert into case_text_fts (rowid, grams) values (last_insert_rowid(), (select grams from case_text where text_row = last_insert_rowid()))";

    public override string ReindexText => "insert into case_text_fts (case_text_fts) values ('rebuild')";

    // A key begins with its district, so the ends say it too. The rows themselves are not looked at.
    public override string KeysHoldingGrams => "select rowid from case_text_fts where case_text_fts match @grams and rowid >= @From and rowid < @Below order by rowid desc limit @limit";

    public override string IsOneOf => "in (select value from json_each(@many))";

    public override object Many<T>(T[] values) => System.Text.Json.JsonSerializer.Serialize(values);

    // Quoted, or FTS5 would read a gram such as OR as its own word.
    public override string MatchAll(IEnumerable<string> grams, (long From, long Below) keys) => string.Join(' ', grams.Select(g => $"\"{g}\"{(Grams.IsLetter(g) ? "*" : "")}"));

    public override string TableNames =>
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'case_text_fts%' order by name";

    public override string Columns =>
        "select name, case lower(type) when 'integer' then 'bigint' else lower(type) end as Kind from pragma_table_info(@table) order by cid";

    public override string ForeignKeys =>
        "select distinct m.name as Child, f.\"table\" as Parent from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'";

    public override string Version => "SQLite " + SqliteEngine.Version;

    public override string Migrate(string sql) => sql.Replace("/*clustered*/", "without rowid", StringComparison.Ordinal);

    public override async ValueTask<DbConnection> OpenReader(CancellationToken stop)
    {
        var connection = new SqliteConnection(reader);
        await connection.OpenAsync(stop);
        await Run(connection, "pragma query_only = 1; pragma busy_timeout = 5000", stop);
        return connection;
    }

    public override async ValueTask<WriterConnection> OpenWriter(CancellationToken stop)
    {
        var connection = new SqliteConnection(writer);
        await connection.OpenAsync(stop);
        // FULL: a commit is on the disk before it is answered. The checkpoint is later than SQLite's own 1,000 pages, as it costs two more flushes.
        await Run(connection, "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma cache_size = -65536; pragma wal_autocheckpoint = 4000; pragma temp_store = memory", stop);
        return new SqliteWriter(connection);
    }

    // There is one writer at a time, so one connection with its prepared statements serves every district.
    public override ValueTask<WriterConnection> RentWriter(CancellationToken stop) =>
        Interlocked.Exchange(ref idle, null) is { } kept ? new(kept) : OpenWriter(stop);

    public override ValueTask ReturnWriter(WriterConnection writer)
    {
        idle = writer;
        return ValueTask.CompletedTask;
    }

    public override ValueTask<DbTransaction> Snapshot(DbConnection connection, CancellationToken stop) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref idle, null) is { } kept) await kept.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(reader));
    }

    private static async Task Run(SqliteConnection connection, string pragmas, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the callers are the two lists of pragmas above
        command.CommandText = pragmas;
#pragma warning restore CA2100 // see above
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>The production engine: PostgreSQL 15 or newer.</summary>
internal sealed class PostgresDialect(string connectionString) : Dialect
{
    // Automatic preparation saves a parse and a plan for each of the few dozen statements that the product repeats.
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 128, AutoPrepareMinUsages = 2, ApplicationName = "gridloom" });

    public override string Name => "postgres";

    public override bool OneWriter => false;

    // Besides a broken connection: classes 08 (connection), 53 (out of resources), 57P (the server stops or starts).
    public override bool IsOutage(Exception error) => error is NpgsqlException and not PostgresException
        || error is PostgresException { SqlState: { } state } && (state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal));

    public override string HexOfPhone => "encode(r.phone_index, 'hex')";

    // Apart from the rest, or the planner may well read the rows in the order of their keys and make the grams of each.
    public override string KeysHoldingGrams =>
        """
        with held as materialized (
            select x.district, x.text_row from case_text x
            where array_to_tsvector(string_to_array(cast(x.text_row / 1000000000 as text) || replace(x.grams, ' ', ' ' || cast(x.text_row / 1000000000 as text)), ' ')) @@ cast(@grams as tsquery))
        select h.text_row from held h where h.district = @district and h.text_row >= @From and h.text_row < @Below order by h.text_row desc limit @limit
        """;

    public override bool TextByMonths => true;

    public override string IsOneOf => "= any(@many)";

    public override object Many<T>(T[] values) => values;

    public override string MatchAll(IEnumerable<string> grams, (long From, long Below) keys)
    {
        var (all, first, last) = (grams.ToList(), CaseNumber.MonthOfKey(keys.From), CaseNumber.MonthOfKey(keys.Below - 1));
        var months = Enumerable.Range(0, (int)(last - first) + 1).Select(n => first + n).Where(static month => month % 100 is >= 1 and <= 12);
        return string.Join(" | ", months.Select(month => "(" + string.Join(" & ", all.Select(g => $"'{month}{g}'{(Grams.IsLetter(g) ? ":*" : "")}")) + ")"));
    }

    public override string TableNames =>
        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name";

    public override string Columns =>
        """
        select cast(column_name as text) as Name, case data_type when 'bytea' then 'blob' else cast(data_type as text) end as Kind
        from information_schema.columns where table_schema = current_schema() and table_name = @table order by ordinal_position
        """;

    public override string ForeignKeys =>
        """
        select distinct cast(child.relname as text) as Child, cast(parent.relname as text) as Parent
        from pg_constraint k join pg_namespace n on n.oid = k.connamespace and n.nspname = current_schema()
        join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
        where k.contype = 'f'
        """;

    public override string Version
    {
        get
        {
            using var connection = source.OpenConnection();
            return "PostgreSQL " + connection.ServerVersion;
        }
    }

    public override string Migrate(string sql) => sql.Replace("/*clustered*/", "", StringComparison.Ordinal).Replace(" blob", " bytea", StringComparison.Ordinal);

    public override async ValueTask<DbConnection> OpenReader(CancellationToken stop) => await source.OpenConnectionAsync(stop);

    public override async ValueTask<WriterConnection> OpenWriter(CancellationToken stop) => new PostgresWriter(await source.OpenConnectionAsync(stop));

    public override ValueTask<WriterConnection> RentWriter(CancellationToken stop) => OpenWriter(stop);

    public override ValueTask ReturnWriter(WriterConnection writer) => writer.DisposeAsync();

    public override async ValueTask<DbTransaction> Snapshot(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);

    public override ValueTask DisposeAsync() => source.DisposeAsync();
}
