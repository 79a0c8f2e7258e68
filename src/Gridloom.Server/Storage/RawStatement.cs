using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gridloom.Server.Storage;

/// <summary>
/// A statement of the writer that SQLite has prepared once and runs again and again. Arguments and rows go by place, through code made for
/// their type, where the ADO.NET layer looks up each name and boxes each value anew; a report is nine such statements, and while they run
/// everybody behind it waits.
/// </summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private Type? boundAs;
    private Action<sqlite3_stmt, object>? bind;
    private Delegate? read;

    public RawStatement(SqliteConnection connection, string sql)
    {
        database = HandleOf(connection);
        if (raw.sqlite3_prepare_v2(database, sql, out statement) is not raw.SQLITE_OK and var result) throw Error(result);
    }

    /// <summary>Runs it to its end and returns how many rows it changed. The arguments of one statement are always of one type.</summary>
    public int Run(object? arguments)
    {
        Bind(arguments);
        var result = raw.sqlite3_step(statement);
        while (result == raw.SQLITE_ROW) result = raw.sqlite3_step(statement);
        var changed = raw.sqlite3_changes(database);
        End(result);
        return changed;
    }

    /// <summary>Runs it to its end and returns its rows.</summary>
    public List<T> Rows<T>(object? arguments)
    {
        Bind(arguments);
        var rows = new List<T>();
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) read ??= RawRow.Reader<T>(statement);
        for (; result == raw.SQLITE_ROW; result = raw.sqlite3_step(statement)) rows.Add(((Func<sqlite3_stmt, T>)read!)(statement));
        End(result);
        return rows;
    }

    public void Dispose() => statement.Dispose();

    private void Bind(object? arguments)
    {
        if (arguments is null) return;
        if (arguments is ColumnValues row)
        {
            for (var i = 0; i < row.Names.Count; i++) RawRow.Bind(statement, raw.sqlite3_bind_parameter_index(statement, "@" + row.Names[i]), row.Values[i]);
            return;
        }
        if (boundAs != arguments.GetType()) (boundAs, bind) = (arguments.GetType(), RawRow.Binder(statement, arguments.GetType()));
        bind!(statement, arguments);
    }

    private void End(int result)
    {
        // The error is asked for before the reset, which clears it; a value that did not fit when it was bound fails the step.
        var error = result == raw.SQLITE_DONE ? null : Error(result);
        raw.sqlite3_reset(statement);
        if (error is not null) throw error;
    }

    // By reflection: the property's type stands in a newer SQLitePCLRaw than the registry has, and the compiler refuses to mix them; at run
    // time there is only the one (see SqliteEngine).
    private static sqlite3 HandleOf(SqliteConnection connection) => (sqlite3)typeof(SqliteConnection).GetProperty("Handle")!.GetValue(connection)!;

    private SqliteException Error(int result) => new(raw.sqlite3_errmsg(database).utf8_to_string(), result, raw.sqlite3_extended_errcode(database));
}
