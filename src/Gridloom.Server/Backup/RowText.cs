using System.Data.Common;
using System.Text.Json;

namespace Gridloom.Server.Backup;

/// <summary>One row as one line of JSON (行文本): an array in the order of the columns; bytes stand as base64.</summary>
internal static class RowText
{
    public static void Write(Utf8JsonWriter json, DbDataReader row, IReadOnlyList<ColumnShape> columns)
    {
        json.WriteStartArray();
        for (var i = 0; i < columns.Count; i++) Write(json, row.GetValue(i));
        json.WriteEndArray();
    }

    /// <summary>The values as an engine takes them: text, long, bytes or null.</summary>
    /// <exception cref="FormatException">The line is no row of these columns.</exception>
    public static object?[] Read(string line, IReadOnlyList<ColumnShape> columns)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var cells = json.RootElement;
            return cells.GetArrayLength() == columns.Count
                ? [.. columns.Select((column, i) => Read(cells[i], column.Kind))]
                : throw new FormatException("A row has not as many values as its table has columns.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw new FormatException("A row cannot be read.", unreadable);
        }
    }

    /// <summary>True when the row that was read back is, value by value and type by type, the row of the database.</summary>
    public static bool Same(object?[] readBack, DbDataReader row) => !readBack.Where((value, i) => !Same(value, row.GetValue(i))).Any();

    private static bool Same(object? readBack, object value) => (readBack, value) switch
    {
        (null, DBNull) => true,
        (byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other),
        _ => value.Equals(readBack),
    };

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case long number: json.WriteNumberValue(number); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            default: throw new InvalidOperationException($"A column held {value.GetType().Name}; columns hold text, bigint or bytes.");
        }
    }

    private static object? Read(JsonElement cell, string kind) => (cell.ValueKind, kind) switch
    {
        (JsonValueKind.Null, _) => null,
        (_, "text") => cell.GetString(),
        (_, "bigint") => cell.GetInt64(),
        (_, "blob") => cell.GetBytesFromBase64(),
        _ => throw new FormatException($"There is no kind of column {kind}."),
    };
}
