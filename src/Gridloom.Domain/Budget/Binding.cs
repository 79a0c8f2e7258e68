namespace Gridloom.Domain.Budget;

/// <summary>Which figure gives an indicator its live value (指标绑定).</summary>
/// <param name="Template">The form family whose indicator is meant; equal names in other families are other indicators.</param>
/// <param name="Indicator">指标内容, exactly as printed.</param>
/// <param name="Note">What is counted and what is not yet, in a clause for the reader.</param>
public sealed record Binding(string Template, string Indicator, LiveSource Source, Bilingual Note);
