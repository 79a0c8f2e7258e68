using System.Buffers;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Gridloom.Domain;
using SQLitePCL;

namespace Gridloom.Server.Storage;

/// <summary>Makes the code that carries an object's values into a statement, and a row's columns into a record (绑定与读取).</summary>
internal static class RawRow
{
    /// <summary>Binds each parameter <c>@Name</c> of the statement to the property of that name.</summary>
    /// <exception cref="InvalidOperationException">A parameter has no property, or one of a type that no column takes.</exception>
    public static Action<sqlite3_stmt, object> Binder(sqlite3_stmt statement, Type type)
    {
        var (to, given) = (Expression.Parameter(typeof(sqlite3_stmt)), Expression.Parameter(typeof(object)));
        var from = Expression.Convert(given, type);
        var binds = Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement)).Select(place =>
        {
            var name = raw.sqlite3_bind_parameter_name(statement, place).utf8_to_string()[1..];
            var property = type.GetProperty(name) ?? throw new InvalidOperationException($"The statement asks for @{name}, which its arguments do not have.");
            return Expression.Call(Method(nameof(Bind), property.PropertyType), to, Expression.Constant(place), Expression.Property(from, property));
        });
        return Expression.Lambda<Action<sqlite3_stmt, object>>(Expression.Block([.. binds, Expression.Empty()]), to, given).Compile();
    }

    /// <summary>Reads a row into <typeparamref name="T"/>: a column's type itself, or a record whose constructor names the columns.</summary>
    /// <exception cref="InvalidOperationException">A parameter of the constructor has no column, or a type that no column gives.</exception>
    public static Func<sqlite3_stmt, T> Reader<T>(sqlite3_stmt statement)
    {
        var from = Expression.Parameter(typeof(sqlite3_stmt));
        Expression Read(Type type, int column) => Expression.Call(Method("Read" + NameOf(type)), from, Expression.Constant(column));
        if (NameOf(typeof(T)) is { Length: > 0 }) return Expression.Lambda<Func<sqlite3_stmt, T>>(Read(typeof(T), 0), from).Compile();

        var columns = Enumerable.Range(0, raw.sqlite3_column_count(statement)).ToDictionary(i => raw.sqlite3_column_name(statement, i).utf8_to_string(), StringComparer.OrdinalIgnoreCase);
        var constructor = typeof(T).GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)!;
        if (constructor.GetParameters().Length == 0) throw new InvalidOperationException($"{typeof(T).Name} takes no column by its constructor.");
        var values = constructor.GetParameters().Select(p => columns.TryGetValue(p.Name!, out var column)
            ? Read(p.ParameterType, column)
            : throw new InvalidOperationException($"The query gives no column {p.Name} for {typeof(T).Name}."));
        return Expression.Lambda<Func<sqlite3_stmt, T>>(Expression.New(constructor, values), from).Compile();
    }

    /// <summary>A value whose type is known only now; what stands in a column as text, long or bytes.</summary>
    public static void Bind(sqlite3_stmt to, int place, object? value)
    {
        switch (Arguments.ToColumn(value))
        {
            case long number: Bind(to, place, number); break;
            case string text: Bind(to, place, text); break;
            case byte[] bytes: Bind(to, place, bytes); break;
            default: raw.sqlite3_bind_null(to, place); break;
        }
    }

    public static void Bind(sqlite3_stmt to, int place, string? text)
    {
        if (text is null)
        {
            raw.sqlite3_bind_null(to, place);
            return;
        }
        if (text.Length == 0)
        {
            // An empty span has no address, and SQLite takes no address for null.
            Hold(raw.sqlite3_bind_text(to, place, ""));
            return;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Hold(raw.sqlite3_bind_text(to, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer))));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    public static void Bind(sqlite3_stmt to, int place, byte[]? bytes) => Hold(bytes switch
    {
        null => raw.sqlite3_bind_null(to, place),
        [] => raw.sqlite3_bind_zeroblob(to, place, 0),
        _ => raw.sqlite3_bind_blob(to, place, bytes),
    });

    public static void Bind(sqlite3_stmt to, int place, ReadOnlyMemory<byte> bytes) => Hold(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(to, place, 0) : raw.sqlite3_bind_blob(to, place, bytes.Span));

    public static void Bind(sqlite3_stmt to, int place, long number) => Hold(raw.sqlite3_bind_int64(to, place, number));

    public static void Bind(sqlite3_stmt to, int place, long? number) => Hold(number is { } n ? raw.sqlite3_bind_int64(to, place, n) : raw.sqlite3_bind_null(to, place));

    public static void Bind(sqlite3_stmt to, int place, Instant at) => Bind(to, place, at.Microseconds);

    public static void Bind(sqlite3_stmt to, int place, Instant? at) => Bind(to, place, at?.Microseconds);

    public static string? ReadString(sqlite3_stmt from, int column) => IsNull(from, column) ? null : raw.sqlite3_column_text(from, column).utf8_to_string();

    public static byte[]? ReadByteArray(sqlite3_stmt from, int column) => IsNull(from, column) ? null : raw.sqlite3_column_blob(from, column).ToArray();

    public static long ReadInt64(sqlite3_stmt from, int column) =>
        IsNull(from, column) ? throw new InvalidOperationException($"Column {column} is null where a number is wanted.") : raw.sqlite3_column_int64(from, column);

    public static long? ReadNullableInt64(sqlite3_stmt from, int column) => IsNull(from, column) ? null : raw.sqlite3_column_int64(from, column);

    public static Instant ReadInstant(sqlite3_stmt from, int column) => new(ReadInt64(from, column));

    public static Instant? ReadNullableInstant(sqlite3_stmt from, int column) => ReadNullableInt64(from, column) is { } at ? new Instant(at) : null;

    private static bool IsNull(sqlite3_stmt from, int column) => raw.sqlite3_column_type(from, column) == raw.SQLITE_NULL;

    private static string NameOf(Type type) => type switch
    {
        _ when type == typeof(string) => "String",
        _ when type == typeof(byte[]) => "ByteArray",
        _ when type == typeof(long) => "Int64",
        _ when type == typeof(long?) => "NullableInt64",
        _ when type == typeof(Instant) => "Instant",
        _ when type == typeof(Instant?) => "NullableInstant",
        _ => "",
    };

    private static MethodInfo Method(string name, Type? value = null) =>
        (value is null ? typeof(RawRow).GetMethod(name) : typeof(RawRow).GetMethod(name, [typeof(sqlite3_stmt), typeof(int), value]))
        ?? throw new InvalidOperationException($"A column neither takes nor gives {value?.Name ?? name}.");

    private static void Hold(int result)
    {
        if (result != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite does not take a value ({result}).");
    }
}
