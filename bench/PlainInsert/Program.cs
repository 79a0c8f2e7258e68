// One row per request, one commit per row: what an ordinary careful programmer writes for "store the report".
// No chain of blocks, no encryption, no text index, no permission check, no idempotency. It is what Gridloom is measured against,
// so it is given every fair advantage: a pooled data source, prepared statements, quiet logs, the same garbage collector settings.
using System.Globalization;
using Npgsql;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var connection = builder.Configuration["postgres"] ?? throw new ArgumentException("--postgres CONNSTRING is missing");
await using var database = NpgsqlDataSource.Create(connection);

await using (var create = database.CreateCommand("""
    create table if not exists report (
        id bigint generated always as identity primary key,
        class text not null, description text not null, address text not null,
        longitude double precision not null, latitude double precision not null,
        source text not null, reporter_name text, reporter_phone text,
        received_at timestamptz not null default now())
    """))
{
    await create.ExecuteNonQueryAsync();
}

var app = builder.Build();
app.MapPost("/insert", async (Report report, CancellationToken stop) =>
{
    await using var insert = database.CreateCommand("""
        insert into report (class, description, address, longitude, latitude, source, reporter_name, reporter_phone)
        values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
        """);
    insert.Parameters.Add(new() { Value = report.Class });
    insert.Parameters.Add(new() { Value = report.Description });
    insert.Parameters.Add(new() { Value = report.Address });
    insert.Parameters.Add(new() { Value = report.Longitude });
    insert.Parameters.Add(new() { Value = report.Latitude });
    insert.Parameters.Add(new() { Value = report.Source });
    insert.Parameters.Add(new() { Value = (object?)report.Reporter?.Name ?? DBNull.Value });
    insert.Parameters.Add(new() { Value = (object?)report.Reporter?.Phone ?? DBNull.Value });
    var id = (long)(await insert.ExecuteScalarAsync(stop))!;
    return Results.Created(string.Create(CultureInfo.InvariantCulture, $"/insert/{id}"), new { id });
});
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Ready: {app.Urls.First()}"));
await app.RunAsync();

/// <summary>A report as the city's channels send it; the same JSON as <c>POST /api/v1/cases</c>.</summary>
internal sealed record Report(
    string Class, string Description, string Address, double Longitude, double Latitude, string Source, Reporter? Reporter);

/// <summary>Who reports: both fields are personal data, and stand here in clear.</summary>
internal sealed record Reporter(string? Name, string? Phone);
