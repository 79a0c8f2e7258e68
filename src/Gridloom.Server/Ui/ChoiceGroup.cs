namespace Gridloom.Server.Ui;

/// <summary>Choices under one heading: a 大类 with its 小类.</summary>
public sealed record ChoiceGroup(string Label, IReadOnlyList<Choice> Choices);
