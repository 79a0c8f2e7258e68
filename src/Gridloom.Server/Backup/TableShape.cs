using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>A column as both engines know it.</summary>
/// <param name="Kind"><c>text</c>, <c>bigint</c> or <c>blob</c>.</param>
internal sealed record ColumnShape(string Name, string Kind);

/// <summary>A table of the live database (表结构), and the two statements that a backup needs of it.</summary>
internal sealed partial record TableShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    private static readonly string[] Kinds = ["text", "bigint", "blob"];

    /// <summary>All rows in the order of the key: its columns come first in every table and are three at most.</summary>
    public string Select
    {
        get
        {
            var (columns, key) = (Listed(""), string.Join(", ", Enumerable.Range(1, Math.Min(3, Columns.Count))));
            return $"select {columns} from {Name} order by {key}";
        }
    }

    /// <summary>One row, whose parameters are named as its columns.</summary>
    public string Insert
    {
        get
        {
            var (columns, values) = (Listed(""), Listed("@"));
            return $"insert into {Name} ({columns}) values ({values})";
        }
    }

    /// <summary>The tables of the live database, each behind those that it refers to, without the list of migrations, which each database keeps of itself.</summary>
    public static async Task<IReadOnlyList<TableShape>> All(DbConnection connection, Dialect dialect)
    {
        var left = (await connection.QueryAsync<string>(dialect.TableNames)).Where(name => name != "schema_version").ToList();
        var parents = (await connection.QueryAsync<Reference>(dialect.ForeignKeys)).ToLookup(r => r.Child, r => r.Parent, StringComparer.Ordinal);
        var ordered = new List<TableShape>();
        while (left.Count > 0)
        {
            var next = left.Find(name => !parents[name].Any(left.Contains)) ?? throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", left)}.");
            left.Remove(next);
            ordered.Add(Held(new(next, (await connection.QueryAsync<ColumnShape>(dialect.Columns, new { table = next })).AsList())));
        }
        return ordered;
    }

    private sealed record Reference(string Child, string Parent);

    // The names go into SQL as they are, so what is not plainly ours does not pass.
    private static TableShape Held(TableShape table)
    {
        if (!Identifier().IsMatch(table.Name)) throw new CommandRefused($"数据库里有不属于织格的表 {table.Name}。");
        return table.Columns.FirstOrDefault(c => !Identifier().IsMatch(c.Name) || !Kinds.Contains(c.Kind)) is { } strange
            ? throw new CommandRefused($"表 {table.Name} 的列 {strange.Name}（{strange.Kind}）不属于织格。")
            : table;
    }

    private string Listed(string mark) => string.Join(", ", Columns.Select(c => mark + c.Name));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}
