namespace Gridloom.Server.Ui;

/// <summary>One condition of a list, shown as a chip (条件).</summary>
/// <param name="WithoutHref">The same list without it.</param>
public sealed record Condition(string Key, string Value, string WithoutHref);
