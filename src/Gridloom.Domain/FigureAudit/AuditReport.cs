namespace Gridloom.Domain.FigureAudit;

/// <summary>What came of auditing a document (核对报告), in the order of the document.</summary>
public sealed record AuditReport(string File, IReadOnlyList<Holding> Holds, IReadOnlyList<Finding> Findings)
{
    /// <summary>How much was checked: what holds, and what does not.</summary>
    public int Checked => Holds.Count + Findings.Count;
}
