using Gridloom.Domain;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Lists;

/// <summary>What a column of a list holds (列的类型).</summary>
public enum CellKind
{
    Text,
    Number,
    Time,
}

/// <summary>One value of a list (单元格), the same on the page, in a file and in the API's answer; with nothing set it is empty.</summary>
public readonly record struct Cell(string? Text = null, long? Number = null, Instant? At = null)
{
    public static readonly Cell None;

    public bool IsEmpty => string.IsNullOrEmpty(Text) && Number is null && At is null;

    public static Cell Of(string? text) => new(Text: text);

    public static Cell Of(long? number) => new(Number: number);

    public static Cell Of(Instant? at) => new(At: at);

    /// <summary>As the page shows it.</summary>
    public string Shown(Instant now) => At is { } at ? Show.Desk(at, now) : Number is { } number ? Show.Count(number) : Text ?? "";

    /// <summary>As JSON has it: a text, a number, or an instant with its offset.</summary>
    public object? ToJson() => At is { } at ? at.ToChina() : Number is { } number ? number : Text;
}

/// <summary>A column's head in a file (列头).</summary>
/// <param name="Width">In characters of the usual font.</param>
internal sealed record ListHead(string Text, CellKind Kind, double Width)
{
    public static ListHead Of(string text, CellKind kind = CellKind.Text) => new(text, kind, kind switch
    {
        CellKind.Time => 20,
        CellKind.Number => 10,
        _ => 18,
    });
}
