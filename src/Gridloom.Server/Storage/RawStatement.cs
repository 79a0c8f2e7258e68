using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gridloom.Server.Storage;

/// <summary>
/// A write that SQLite has prepared once and runs again and again. It binds by position, which the ADO.NET layer finds anew by name for
/// every value of every row; a report is eight such statements, so that alone was a sixth of its cost.
/// </summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private Type? boundAs;
    private Func<object, object?>[] readers = [];

    public RawStatement(SqliteConnection connection, string sql)
    {
        database = HandleOf(connection);
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Runs it to its end and returns how many rows it changed. The arguments of one statement are always of one type.</summary>
    public int Run(object? arguments)
    {
        if (arguments is not null) Bind(arguments);
        var result = raw.sqlite3_step(statement);
        while (result == raw.SQLITE_ROW) result = raw.sqlite3_step(statement);
        var changed = raw.sqlite3_changes(database);
        if (result == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(statement);
            return changed;
        }
        var error = Error(result);
        raw.sqlite3_reset(statement);
        throw error;
    }

    public void Dispose() => statement.Dispose();

    private void Bind(object arguments)
    {
        if (arguments is ColumnValues row)
        {
            for (var i = 0; i < row.Names.Count; i++) Bind(raw.sqlite3_bind_parameter_index(statement, "@" + row.Names[i]), row.Values[i]);
            return;
        }
        if (boundAs != arguments.GetType())
        {
            boundAs = arguments.GetType();
            var byName = Arguments.ReadersOf(boundAs).ToDictionary(r => r.Name, r => r.Read, StringComparer.Ordinal);
            readers = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement)).Select(i => byName[raw.sqlite3_bind_parameter_name(statement, i).utf8_to_string()[1..]])];
        }
        for (var i = 0; i < readers.Length; i++) Bind(i + 1, readers[i](arguments));
    }

    private void Bind(int place, object? value) => Check(Arguments.ToColumn(value) switch
    {
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => raw.sqlite3_bind_null(statement, place),
    });

    // By reflection: the property's type stands in a newer SQLitePCLRaw than the registry has, and the compiler refuses to mix them; at run
    // time there is only the one (see SqliteEngine).
    private static sqlite3 HandleOf(SqliteConnection connection) => (sqlite3)typeof(SqliteConnection).GetProperty("Handle")!.GetValue(connection)!;

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw Error(result);
    }

    private SqliteException Error(int result) => new(raw.sqlite3_errmsg(database).utf8_to_string(), result, raw.sqlite3_extended_errcode(database));
}
