namespace Gridloom.Domain.FigureAudit;

/// <summary>A document as the auditor reads it, whatever kind of file it came in (受审文档).</summary>
/// <param name="File">The file's name without its folders.</param>
public sealed record AuditText(string File, IReadOnlyList<AuditBlock> Blocks);
