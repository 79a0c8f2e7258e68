namespace Gridloom.Server.Cases.Batch;

/// <summary>Many cases that something is to be done to (批量办理).</summary>
public sealed record BatchModel(IReadOnlyList<BatchCase> Cases)
{
    /// <summary>The acts that at least one of them allows, the most first; each a choice in the address.</summary>
    public IReadOnlyList<BatchAct> Acts { get; init; } = [];

    /// <summary>The act that was chosen, as a form; null before.</summary>
    public ActForm? Chosen { get; init; }

    public Ui.FormError? Error { get; init; }
}

/// <summary>One ticked case.</summary>
/// <param name="Tick">As it travels.</param>
/// <param name="Hindrance">Why the chosen act would be refused; null when nothing speaks against it.</param>
public sealed record BatchCase(string Tick, QueueRow Row, string? Hindrance);

/// <param name="Cases">How many of the ticked ones allow it.</param>
public sealed record BatchAct(string Code, string Name, int Cases, string Href, bool Chosen);

/// <summary>What became of a batch (批量办理结果).</summary>
public sealed record BatchReportModel(string Act, IReadOnlyList<BatchResult> Done, IReadOnlyList<BatchResult> Refused)
{
    /// <summary>Back to choosing, with those that were not done; null when all were.</summary>
    public string? AgainHref { get; init; }
}

/// <param name="Words">Where it stands now, or why it was not done.</param>
/// <param name="Code">The stable code of the refusal; empty for what was done.</param>
public sealed record BatchResult(string Number, string Href, string Words, string Code);
