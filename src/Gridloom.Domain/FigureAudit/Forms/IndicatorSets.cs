using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>The indicators of one project or of the unit as a whole (一组指标).</summary>
/// <param name="Of">Whose they are.</param>
internal sealed record IndicatorSet(string Of, IReadOnlyList<AuditIndicator> Indicators)
{
    /// <summary>The goal's text, where it stands in the row of the indicators; null elsewhere.</summary>
    public Passage? Goal { get; init; }

    /// <summary>All sets of a document: of its forms, of its other tables with indicator rows, of its coded texts in cells and in paragraphs.</summary>
    public static List<IndicatorSet> In(IReadOnlyList<ProjectForm> forms, IReadOnlyList<AuditTable> tables, IReadOnlyList<Passage> paragraphs)
    {
        var sets = forms.Select(f => new IndicatorSet(f.Name, f.Indicators)).ToList();
        var taken = forms.SelectMany(f => f.Indicators).Select(i => i.NameOf).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var table in tables)
        {
            var rows = IndicatorRows.In(table.Rows).FindAll(i => !taken.Contains(i.NameOf));
            if (rows.Count > 0) sets.Add(new("整体支出", rows));
            foreach (var row in table.Rows)
                foreach (var cell in row.Where(c => c.Plain.Contains("指标值", StringComparison.Ordinal)))
                    if (CodedIndicators.In(cell) is { Count: > 0 } coded) sets.Add(new(row.FirstOrDefault(c => !c.IsBlank)?.Text.Trim() ?? "", coded) { Goal = row.TakeWhile(c => c != cell).LastOrDefault(c => !c.IsBlank) });
        }

        foreach (var paragraph in paragraphs.Where(p => p.Plain.Contains("指标值", StringComparison.Ordinal)))
            if (CodedIndicators.In(paragraph) is { Count: > 0 } told) sets.Add(new("", told));
        return sets.FindAll(s => s.Indicators.Count > 0);
    }
}
