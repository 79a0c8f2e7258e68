using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>Reads (读库). A read sees what is committed; it never waits for a writer and can never write.</summary>
internal sealed class Store(Dialect dialect)
{
    static Store() => SqlMapper.AddTypeHandler(new InstantHandler());

    /// <summary>Inside another query: what the events of <c>@district</c> behind <c>@number</c> happened to.</summary>
    public const string SubjectsBehind = "select e.subject from events e where e.district = @district and e.number > @number";

    public Dialect Dialect => dialect;

    public async Task<List<T>> List<T>(string sql, object? arguments, CancellationToken stop)
    {
        await using var connection = await dialect.OpenReader(stop);
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: stop))).AsList();
    }

    /// <summary>The rows one after another, as they come from the store.</summary>
    public async IAsyncEnumerable<T> Stream<T>(string sql, object? arguments, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var connection = await dialect.OpenReader(stop);
        await foreach (var row in connection.QueryUnbufferedAsync<T>(sql, arguments).WithCancellation(stop)) yield return row;
    }

    /// <summary>Each row as it passes, for reading very many; the reader is good for that row only.</summary>
    public async Task Read(string sql, object? arguments, Action<DbDataReader> row, CancellationToken stop)
    {
        await using var connection = await dialect.OpenReader(stop);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, arguments, cancellationToken: stop));
        while (await reader.ReadAsync(stop)) row(reader);
    }

    /// <summary>The single row of the query, or null.</summary>
    public async Task<T?> Find<T>(string sql, object? arguments, CancellationToken stop)
        where T : class
    {
        await using var connection = await dialect.OpenReader(stop);
        return await connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: stop));
    }

    public async Task<long> Count(string sql, object? arguments, CancellationToken stop)
    {
        await using var connection = await dialect.OpenReader(stop);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, arguments, cancellationToken: stop));
    }

    /// <summary>What happened to one thing, newest first, at most 200 events.</summary>
    public Task<List<StoredEvent>> HistoryOf(string district, string subject, CancellationToken stop) => List<StoredEvent>(
        $"select {StoredEvent.Columns} from events where district = @district and subject = @subject order by number desc limit 200", new { district, subject }, stop);

    /// <summary>The number of the district's last event; 0 before the first.</summary>
    public Task<long> LastEvent(string district, CancellationToken stop) => Count("select coalesce(max(event), 0) from heads where district = @district", new { district }, stop);

    /// <summary>How many events of the district's are of kinds that begin so.</summary>
    public Task<long> CountEvents(string district, string kinds, CancellationToken stop) =>
        Count("select count(*) from events where district = @district and substr(kind, 1, length(@kinds)) = @kinds", new { district, kinds }, stop);

    /// <summary>When the district's first event happened; null before it.</summary>
    public async Task<Instant?> FirstEventAt(string district, CancellationToken stop) =>
        await Count("select coalesce(min(happened_at), 0) from events where district = @district and number = 1", new { district }, stop) is var at and > 0 ? new Instant(at) : null;

    /// <summary>A connection for work that needs several reads of one snapshot, such as the backup.</summary>
    public ValueTask<DbConnection> Open(CancellationToken stop) => dialect.OpenReader(stop);

    private sealed class InstantHandler : SqlMapper.TypeHandler<Instant>
    {
        public override void SetValue(System.Data.IDbDataParameter parameter, Instant value) => parameter.Value = value.Microseconds;

        public override Instant Parse(object value) => new((long)value);
    }
}
