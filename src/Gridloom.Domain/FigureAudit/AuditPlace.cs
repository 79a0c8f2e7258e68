namespace Gridloom.Domain.FigureAudit;

/// <summary>Where something stands in an audited document (位置).</summary>
/// <param name="Block">The place of its <see cref="AuditBlock"/>, from 0.</param>
/// <param name="Row">The row of a table, from 0; 0 in a paragraph.</param>
/// <param name="Column">The column of a table, from 0; 0 in a paragraph.</param>
/// <param name="Label">As the document's readers call it: 第 12 行, 第 12 行第 3 列, 收支总表!C7.</param>
public sealed record AuditPlace(int Block, int Row, int Column, string Label);
