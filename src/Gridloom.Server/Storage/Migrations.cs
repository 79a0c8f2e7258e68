using System.Reflection;
using System.Text.RegularExpressions;
using Dapper;
using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>Numbered steps of the schema (数据库迁移), embedded beside the module that owns the tables. Each runs once, in its own transaction.</summary>
internal static partial class Migrations
{
    /// <summary>Makes the table that remembers which steps were run.</summary>
    public const string VersionTable = "create table if not exists schema_version (number bigint not null primary key, name text not null, applied_at bigint not null)";

    public sealed record Step(long Number, string Name, string Sql);

    /// <summary>The steps of an engine in their order.</summary>
    public static IReadOnlyList<Step> Of(Dialect dialect) =>
        [.. Resources().Where(r => r.Engine is null || r.Engine == dialect.Name).Select(r => new Step(r.Number, r.Name, dialect.Migrate(r.Sql))).OrderBy(s => s.Number)];

    /// <summary>Brings the schema up to <paramref name="last"/> (all of it by default); returns the steps that were run.</summary>
    public static async Task<IReadOnlyList<Step>> Run(Dialect dialect, Instant now, CancellationToken stop, long last = long.MaxValue)
    {
        await using var writer = await dialect.OpenWriter(stop);
        await writer.Run(VersionTable, stop);
        var applied = (await writer.Query<long>([], new Statement("select number from schema_version", null), stop)).ToHashSet();
        var known = Of(dialect);
        if (applied.Count > 0 && applied.Max() > known[^1].Number)
            throw new CommandRefused($"数据库的结构（第 {applied.Max()} 步）比这个版本的程序（第 {known[^1].Number} 步）新；请用更新的程序打开它。");

        var todo = known.Where(s => !applied.Contains(s.Number) && s.Number <= last).ToList();
        foreach (var step in todo)
        {
            await writer.Run("begin", stop);
            await Apply(writer, step, now, stop);
            await writer.Run("commit", stop);
        }
        return todo;
    }

    /// <summary>Runs a step in whatever transaction the writer has open; the table of <see cref="VersionTable"/> must be there.</summary>
    public static async Task Apply(WriterConnection writer, Step step, Instant now, CancellationToken stop)
    {
        foreach (var statement in Statements(step.Sql)) await writer.Run(statement, stop);
        await writer.Run([new("insert into schema_version (number, name, applied_at) values (@Number, @Name, @now)", new { step.Number, step.Name, now })], stop);
    }

    /// <summary>Splits at semicolons that end a line, but not inside a trigger's <c>begin … end</c>.</summary>
    private static IEnumerable<string> Statements(string sql) =>
        StatementEnd().Split(Comment().Replace(sql, "")).Select(s => s.Trim()).Where(s => s.Length > 0);

    private static IEnumerable<(long Number, string Name, string? Engine, string Sql)> Resources()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (FileName().Match(resource) is not { Success: true } match) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var engine = match.Groups["engine"] is { Success: true } e ? e.Value : null;
            yield return (long.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups["name"].Value, engine, reader.ReadToEnd());
        }
    }

    [GeneratedRegex(@"\._?(?<number>\d{4})_(?<name>[a-z_]+)(\.(?<engine>sqlite|postgres))?\.sql$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();

    [GeneratedRegex(@";\s*$(?!\s*end)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatementEnd();

    [GeneratedRegex(@"^\s*--.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
