using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.Text;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Audit;

/// <summary>Reads a workbook for the auditor (读受审工作簿): its rows become paragraphs and tables.</summary>
internal static class AuditedXlsx
{
    public static AuditText Read(string name, byte[] content, CancellationToken stop)
    {
        var blocks = new SheetBlocks(static (sheet, row, column) => sheet + "!" + CellName.Of(column, row + 1));
        XlsxRows.Read(content, blocks, new CellText(), stop);
        return new(name, blocks.Finish());
    }
}
