namespace Gridloom.Server.Ui;

/// <summary>A form field as it was typed, with what is wrong with it (表单项). Values bind as text; the route parses them.</summary>
/// <param name="Value">What was typed, given back unchanged when the form is refused.</param>
/// <param name="Error">Shown under the field; null when nothing is wrong.</param>
public sealed record Field(string Value = "", string? Error = null)
{
    public static readonly Field Blank = new();

    public static implicit operator Field(string? value) => new(value ?? "");
}
