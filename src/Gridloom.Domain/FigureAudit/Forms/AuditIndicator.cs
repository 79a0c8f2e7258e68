namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>An indicator as a table or a text prints it (指标行).</summary>
/// <param name="Level1">一级指标 without 指标 or 目标; empty where the document prints none.</param>
/// <param name="Level2">二级指标 likewise.</param>
/// <param name="Name">Without spaces.</param>
/// <param name="Target">目标值 without spaces; empty where none is printed.</param>
/// <param name="Of">The passage that holds the target, or the name where there is none.</param>
internal sealed record AuditIndicator(string Level1, string Level2, string Name, string Target, Passage Of)
{
    /// <summary>The name's own passage.</summary>
    public required Passage NameOf { get; init; }

    /// <summary>目标值来源; null where the document prints none.</summary>
    public Passage? Source { get; init; }

    /// <summary>Codes as printed in a coded text: 1 and 11 of <c>1-产出指标:11-数量指标</c>; empty elsewhere.</summary>
    public string Code1 { get; init; } = "";

    public string Code2 { get; init; } = "";

    /// <summary>实施周期指标值; null where the document prints none.</summary>
    public string? CycleTarget { get; init; }

    /// <summary>实际完成值; null where the document prints none.</summary>
    public Passage? Done { get; init; }

    /// <summary>From where to where it stands in <see cref="Of"/>; the whole passage when both are 0.</summary>
    public (int From, int To) Span { get; init; }

    /// <summary>The printed words of the indicator.</summary>
    public string Quote => Span.To > 0 ? Of.Quote(Span.From, Span.To, Span.From) : Of.Text.Trim();
}
