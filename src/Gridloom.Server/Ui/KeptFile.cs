namespace Gridloom.Server.Ui;

/// <summary>A file that was accepted while its form was refused: it need not be chosen again (已收文件).</summary>
/// <param name="Value">What the form sends back in its hidden <c>kept</c> field.</param>
/// <param name="Thumbnail">Null when it cannot be shown before the form is accepted.</param>
public sealed record KeptFile(string Value, string Name, long Bytes, string? Thumbnail = null);
