using System.Text;

namespace Gridloom.Server.Host;

/// <summary>A table as a file that spreadsheets open (CSV 表): UTF-8 with its mark, and no cell that they would take for a formula.</summary>
/// <param name="name">The file's name, without its ending.</param>
internal sealed class Csv(string name, IReadOnlyList<string> head, IAsyncEnumerable<IReadOnlyList<string>> rows) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        await using var to = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await to.WriteAsync(Line(head));
        await foreach (var row in rows.WithCancellation(http.RequestAborted)) await to.WriteAsync(Line(row));
    }

    /// <summary>One line with its end, as RFC 4180 quotes it.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>One text as a cell, quoted where that is needed.</summary>
    public static string Cell(string text)
    {
        // A spreadsheet would calculate what begins like this; an apostrophe makes it the text that it is.
        var plain = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return plain.AsSpan().ContainsAny(",\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
