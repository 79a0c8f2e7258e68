namespace Gridloom.Domain.FigureAudit;

/// <summary>Refusals of the page of the figure auditor (数字核对页), before a file is opened.</summary>
public static class AuditPageProblems
{
    public static readonly Problem NoFile = new("budget.audit-no-file", 422,
        "请选择一个文件：TXT、XLSX、DOCX、CSV 或 PDF。",
        "Choose one file: TXT, XLSX, DOCX, CSV or PDF.") { Field = "file" };
}
