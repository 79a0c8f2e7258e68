namespace Gridloom.Server.Ui;

/// <summary>What a page says of itself, so that it can bring itself up to date (实时更新).</summary>
/// <param name="At">The district's last event before the page was read.</param>
/// <param name="Who">The same on every page of one session and no other; it names nobody.</param>
/// <param name="Waiting">Null for those who work in no queue.</param>
public sealed record LiveFrame(long At, string Who, WaitingCount? Waiting);

/// <summary>How many cases wait for the person (待办数).</summary>
/// <param name="At">The district's last event that the count covers; null when it has not been counted.</param>
public sealed record WaitingCount(long? At, long Count);
