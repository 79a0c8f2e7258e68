namespace Gridloom.Server.Ui;

/// <summary>A remark on a row, shown as a tag (标记); at most two per row.</summary>
public sealed record Remark(string Text, Tone Tone = Tone.Plain);
