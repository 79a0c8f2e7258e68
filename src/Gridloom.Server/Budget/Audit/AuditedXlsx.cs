using System.Globalization;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Audit;

/// <summary>Reads a workbook for the auditor (读受审工作簿): its rows become paragraphs and tables.</summary>
internal static class AuditedXlsx
{
    public static AuditText Read(string name, byte[] content, CancellationToken stop)
    {
        var blocks = new SheetBlocks(static (sheet, row, column) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!{Column(column)}{row + 1}"));
        XlsxRows.Read(content, blocks, new CellText(), stop);
        return new(name, blocks.Finish());
    }

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + (char)('A' + index % 26);
}
