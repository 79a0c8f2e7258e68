namespace Gridloom.Domain.FigureAudit;

/// <summary>A piece of a document in the order in which it is read (文档块).</summary>
public abstract record AuditBlock
{
    private AuditBlock()
    {
    }

    /// <summary>A paragraph (段落). Lines that a page break tore apart are one paragraph.</summary>
    public sealed record Paragraph(Passage Text) : AuditBlock;

    /// <summary>A table (表格): all its rows, those of its head too. Rows may differ in length.</summary>
    public sealed record Table(IReadOnlyList<IReadOnlyList<Passage>> Rows) : AuditBlock;
}
