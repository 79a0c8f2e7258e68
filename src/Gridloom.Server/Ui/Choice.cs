namespace Gridloom.Server.Ui;

/// <summary>One entry of a select or a list of choices (选项).</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What people read.</param>
public sealed record Choice(string Value, string Text);
