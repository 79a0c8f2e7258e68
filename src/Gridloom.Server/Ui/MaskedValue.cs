namespace Gridloom.Server.Ui;

/// <summary>A personal value as one person may see it now (遮蔽值).</summary>
/// <param name="Masked">138****1234; never the clear value.</param>
/// <param name="Clear">The clear value while it is opened; null otherwise.</param>
/// <param name="SecondsLeft">How long it stays open, at most 60.</param>
public sealed record MaskedValue(string Masked, string? Clear = null, int SecondsLeft = 0);
