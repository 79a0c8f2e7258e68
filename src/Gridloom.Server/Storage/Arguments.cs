using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Gridloom.Domain;

namespace Gridloom.Server.Storage;

/// <summary>The values of a row whose columns are known only while the program runs (行值): parameter names and values, in the same order.</summary>
internal sealed record ColumnValues(IReadOnlyList<string> Names, IReadOnlyList<object?> Values);

/// <summary>Binds an object's properties to a statement's parameters by name (<c>@Name</c>). One rule for both engines: see the cases of <see cref="ToColumn"/>.</summary>
internal static class Arguments
{
    private static readonly ConcurrentDictionary<Type, (string Name, Func<object, object?> Read)[]> Readers = [];

    public static void Bind(DbParameterCollection to, object? arguments, Func<DbParameter> create)
    {
        if (arguments is null) return;
        if (arguments is ColumnValues row)
        {
            for (var i = 0; i < row.Names.Count; i++) At(to, i, row.Names[i], create).Value = ToColumn(row.Values[i]);
            return;
        }
        var readers = Readers.GetOrAdd(arguments.GetType(), Compile);
        for (var i = 0; i < readers.Length; i++) At(to, i, readers[i].Name, create).Value = ToColumn(readers[i].Read(arguments));
    }

    private static DbParameter At(DbParameterCollection to, int i, string name, Func<DbParameter> create)
    {
        if (to.Count <= i)
        {
            var made = create();
            made.ParameterName = name;
            to.Add(made);
        }
        return to[i];
    }

    /// <summary>The value as a column takes it: text, long, bytes, or <see cref="DBNull"/>.</summary>
    public static object ToColumn(object? value) => value switch
    {
        null => DBNull.Value,
        Instant at => at.Microseconds,
        ReadOnlyMemory<byte> bytes => bytes.ToArray(),
        string or long or byte[] => value,
        _ => throw new InvalidOperationException($"A column takes text, long, bytes or an instant, not {value.GetType().Name}."),
    };

    private static (string, Func<object, object?>)[] Compile(Type type) => [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p =>
    {
        var given = Expression.Parameter(typeof(object));
        var read = Expression.Convert(Expression.Property(Expression.Convert(given, type), p), typeof(object));
        return (p.Name, Expression.Lambda<Func<object, object?>>(read, given).Compile());
    })];
}
