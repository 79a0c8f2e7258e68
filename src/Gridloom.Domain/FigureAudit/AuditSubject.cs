using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit;

/// <summary>A document taken apart for the rules (核对对象): its passages, its tables, its project forms.</summary>
internal sealed partial class AuditSubject
{
    // Found when first asked for, so that a text which tires a pattern out stops the rules that ask, and not all.
    private readonly Lazy<IReadOnlyList<IndicatorSet>> indicators;
    private readonly Lazy<int?> year;

    public AuditSubject(AuditText text)
    {
        Paragraphs = [.. text.Blocks.OfType<AuditBlock.Paragraph>().Select(p => p.Text)];
        Passages = [.. text.Blocks.SelectMany(Of)];
        Tables = AuditTables.In(text.Blocks);
        Forms = ProjectForms.In(Tables);
        indicators = new(() => IndicatorSet.In(Forms, Tables, Paragraphs));
        year = new(FindYear);
    }

    /// <summary>Every paragraph, without the cells of tables.</summary>
    public IReadOnlyList<Passage> Paragraphs { get; }

    /// <summary>Every paragraph and every cell that holds words, in reading order.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Tables, with those joined that a page break tore apart.</summary>
    public IReadOnlyList<AuditTable> Tables { get; }

    public IReadOnlyList<ProjectForm> Forms { get; }

    public IReadOnlyList<IndicatorSet> Indicators => indicators.Value;

    /// <summary>The year that the document is about; null when it names none.</summary>
    public int? Year => year.Value;

    private static IEnumerable<Passage> Of(AuditBlock block) => block switch
    {
        AuditBlock.Paragraph paragraph => [paragraph.Text],
        AuditBlock.Table table => table.Rows.SelectMany(r => r).Where(c => !c.IsBlank && Reading.Figures.Alone(c.Plain) is null),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    // The year of its title, or else the one that it speaks of most.
    private int? FindYear()
    {
        foreach (var passage in Passages.Take(12))
            if (Years().Match(passage.Plain) is { Success: true } title) return Number(title);
        return Passages.SelectMany(p => Years().Matches(p.Plain)).GroupBy(Number).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key;
    }

    private static int Number(Match year) => (year.ValueSpan[0] - '0') * 1000 + (year.ValueSpan[1] - '0') * 100 + (year.ValueSpan[2] - '0') * 10 + (year.ValueSpan[3] - '0');

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?= ?年|-\d{1,2}-\d)", RegexOptions.None, 1000)]
    private static partial Regex Years();
}
