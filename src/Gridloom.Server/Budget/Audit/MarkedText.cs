using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Audit;

/// <summary>A paragraph or a cell with the quotations of its findings marked (标出引文).</summary>
/// <param name="Worst">The gravest finding here; null when there is none.</param>
public sealed record MarkedText(IReadOnlyList<MarkedPiece> Pieces, Severity? Worst)
{
    private const int LongText = 60;

    /// <summary>More than a label: it wants a wide column.</summary>
    public bool IsLong => Length > LongText;

    /// <summary>The printed words of a number stand to the right in a table.</summary>
    public bool IsNumber => Length is > 0 and < 24 && Pieces.All(p => p.Text.All(c => char.IsAsciiDigit(c) || ".,，-−+%％ ()".Contains(c, StringComparison.Ordinal)));

    /// <summary>A quotation that does not stand here word for word marks the whole text.</summary>
    public static MarkedText Of(string text, IReadOnlyList<NumberedFinding> findings)
    {
        if (findings.Count == 0) return new([new(text, null, [], [])], null);
        var spans = findings.Select(f => Span.Of(text, f)).ToList();
        var cuts = spans.SelectMany(s => new[] { s.From, s.To }).Append(0).Append(text.Length).Distinct().Order().ToList();
        var pieces = cuts.Zip(cuts.Skip(1), (from, to) => Piece(text, from, to, spans)).ToList();
        if (text.Length == 0) pieces.Add(new("", findings.Max(f => f.Finding.Severity), findings, findings));
        return new(pieces, findings.Max(f => f.Finding.Severity));
    }

    private int Length => Pieces.Sum(p => p.Text.Length);

    private static MarkedPiece Piece(string text, int from, int to, List<Span> spans)
    {
        var here = spans.Where(s => s.From <= from && s.To >= to).ToList();
        Severity? worst = here.Count == 0 ? null : here.Max(s => s.Finding.Finding.Severity);
        return new(text[from..to], worst, [.. spans.Where(s => s.From == from).Select(s => s.Finding)], [.. spans.Where(s => s.To == to).Select(s => s.Finding)]);
    }

    private readonly record struct Span(int From, int To, NumberedFinding Finding)
    {
        // A rule may quote the row that its figure stands in: then the figure alone is marked.
        public static Span Of(string text, NumberedFinding finding)
        {
            foreach (var words in (string[])[finding.Finding.Quote, finding.Finding.Found])
                if (words.Length > 0 && text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at) return new(at, at + words.Length, finding);
            return new(0, text.Length, finding);
        }
    }
}

/// <summary>A stretch of text that is marked as one.</summary>
/// <param name="Severity">Null when nothing is marked.</param>
/// <param name="Begins">Findings whose quotation begins here.</param>
/// <param name="Ends">Findings whose quotation ends here; their numbers stand after it.</param>
public sealed record MarkedPiece(string Text, Severity? Severity, IReadOnlyList<NumberedFinding> Begins, IReadOnlyList<NumberedFinding> Ends);
