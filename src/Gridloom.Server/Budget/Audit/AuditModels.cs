using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Audit;

/// <summary>The page of the figure auditor (数字核对页): the form, and what came of the file that was dropped.</summary>
public sealed record AuditPageModel
{
    public Field File { get; init; } = Field.Blank;

    public FormError? Error { get; init; }

    /// <summary>Null until a file was audited.</summary>
    public AuditResult? Result { get; init; }

    /// <summary>The targets that were audited, by unit and address; null where a file was.</summary>
    public (string Unit, string Href)? Plan { get; init; }
}

/// <summary>A report as it is shown beside its document (核对结果).</summary>
/// <param name="File">The file's own name.</param>
/// <param name="Findings">In the order of the document, each with its number.</param>
public sealed record AuditResult(string File, IReadOnlyList<NumberedFinding> Findings, IReadOnlyList<HoldingRow> Holds, IReadOnlyList<DocumentPart> Document)
{
    /// <summary>How much was recomputed.</summary>
    public required long Checked { get; init; }

    /// <summary>How many findings there are of each severity, shown or not.</summary>
    public required IReadOnlyDictionary<Severity, long> Counts { get; init; }

    /// <summary>How many computations hold, shown or not.</summary>
    public required long Holding { get; init; }

    /// <summary>The report as JSON in an address; null when it is too long for one.</summary>
    public string? Download { get; init; }

    public long Found => Counts.Values.Sum();
}

/// <summary>One finding of the list, with the number by which the document names it.</summary>
/// <param name="Number">From 1, in the order of the document.</param>
/// <param name="Spot">Where its cell or paragraph is; null when the document has no such place.</param>
public sealed record NumberedFinding(int Number, Finding Finding, Spot? Spot)
{
    public string Id => FormattableString.Invariant($"f{Number}");

    /// <summary>The mark in the document.</summary>
    public string MarkId => FormattableString.Invariant($"q{Number}");
}

/// <summary>What holds (相符), one line.</summary>
/// <param name="Href">The row or paragraph of the document.</param>
public sealed record HoldingRow(Holding Holding, string Href);

/// <summary>Where a passage stands in the document's blocks; both 0 in a paragraph.</summary>
public readonly record struct Spot(int Block, int Row, int Column);

/// <summary>A piece of the document as it is shown (文档片段).</summary>
public abstract record DocumentPart
{
    private DocumentPart()
    {
    }

    /// <param name="Heading">It is marked as a heading in the file.</param>
    public sealed record Paragraph(string Id, MarkedText Text, bool Heading) : DocumentPart;

    public sealed record Table(string Id, IReadOnlyList<TableLine> Lines) : DocumentPart;

    /// <summary>Paragraphs and tables far from any finding.</summary>
    public sealed record LeftOut(long Blocks) : DocumentPart;
}

/// <summary>A row of a table, or a line that says how many rows are left out.</summary>
/// <param name="Cells">None where rows are left out.</param>
/// <param name="RowsLeftOut">0 in a row.</param>
/// <param name="CellsLeftOut">How many cells of a wide row are left out; they stand at its end.</param>
public sealed record TableLine(string? Id, IReadOnlyList<MarkedText> Cells, long RowsLeftOut = 0, long CellsLeftOut = 0);
