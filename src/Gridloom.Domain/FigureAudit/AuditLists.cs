namespace Gridloom.Domain.FigureAudit;

/// <summary>What the auditor knows of the world (核对用表): versioned data, no document's own.</summary>
/// <param name="EconomicCodes">支出经济分类科目: the name of each code.</param>
/// <param name="Districts">Names of districts and counties by city: 深圳市 → 福田区, ….</param>
public sealed record AuditLists(IReadOnlyDictionary<string, string> EconomicCodes, IReadOnlyDictionary<string, IReadOnlyList<string>> Districts)
{
    /// <summary>The code of each name, as labels are compared: without spaces, with half-width brackets. Of codes with one name the first.</summary>
    internal IReadOnlyDictionary<string, string> CodesByName { get; } =
        EconomicCodes.GroupBy(e => Reading.PlainText.Label(Reading.PlainText.Of(e.Value))).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
}
