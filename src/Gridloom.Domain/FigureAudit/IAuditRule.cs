namespace Gridloom.Domain.FigureAudit;

/// <summary>One kind of thing that is checked in every document (核对规则). A rule knows the genre, never a document.</summary>
internal interface IAuditRule
{
    void Check(AuditSubject subject, Verdicts verdicts);
}
