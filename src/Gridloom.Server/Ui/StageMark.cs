namespace Gridloom.Server.Ui;

/// <summary>A stage of a matter: its character, its word, and whether it is passed, now or to come (环节).</summary>
public sealed record StageMark(string Character, string Word, SealState State = SealState.Plain);
