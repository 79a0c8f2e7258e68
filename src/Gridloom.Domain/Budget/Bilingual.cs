namespace Gridloom.Domain.Budget;

/// <summary>A clause of a data file in both languages of the pages (双语).</summary>
public sealed record Bilingual(string Chinese, string English);
