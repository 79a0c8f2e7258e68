using System.Globalization;
using System.Text;
using ExcelDataReader;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Audit;

/// <summary>Reads a workbook for the auditor (读受审工作簿): its visible sheets in their order, row after row, each cell as it is printed.</summary>
internal static class AuditedXlsx
{
    // Cells that the reader has to pass, blank ones at the end of rows and rows without any counted: what a sheet may pretend to have.
    private const long MostPassed = 60_000_000;

    // The reader wants the old code pages to be known, although a workbook holds none.
    static AuditedXlsx() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static AuditText Read(string name, byte[] content, CancellationToken stop)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        var (passed, printed) = (0L, new CellText());
        var blocks = new SheetBlocks(static (sheet, row, column) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!{Column(column)}{row + 1}"));
        do
        {
            if (reader.VisibleState is not ("visible" or null or "")) continue;
            blocks.Begin(reader.Name);
            var merged = new MergedCells(reader.MergeCells);
            for (var row = 0; reader.Read(); row++)
            {
                stop.ThrowIfCancellationRequested();
                passed += reader.FieldCount;
                if (passed > MostPassed) throw new RefusedFile(AuditFileProblems.TooMuch);
                merged.MoveTo(row);
                blocks.Add(Texts(reader, merged, printed));
            }
        }
        while (reader.NextResult());
        return new(name, blocks.Finish());
    }

    private static string?[] Texts(IExcelDataReader reader, MergedCells merged, CellText printed)
    {
        var texts = new string?[reader.FieldCount];
        for (var column = 0; column < texts.Length; column++)
            if (reader.GetValue(column) is { } value && !merged.Hides(column)) texts[column] = printed.Of(value, reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column));
        return texts;
    }

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + (char)('A' + index % 26);
}

/// <summary>The merged ranges of a sheet, handed out row after row (合并单元格). The text of a range stands in its first cell; the others are blank, whatever they hold.</summary>
internal sealed class MergedCells(CellRange[]? ranges)
{
    private readonly Queue<CellRange> waiting = new((ranges ?? []).OrderBy(r => r.FromRow));
    private readonly List<CellRange> open = [];
    private int row;

    /// <summary>Goes on to a row; from the first on, and never back.</summary>
    public void MoveTo(int next)
    {
        row = next;
        open.RemoveAll(r => r.ToRow < row);
        while (waiting.TryPeek(out var range) && range.FromRow <= row)
            if (waiting.Dequeue().ToRow >= row) open.Add(range);
    }

    public bool Hides(int column)
    {
        foreach (var range in open)
            if (column >= range.FromColumn && column <= range.ToColumn && (row != range.FromRow || column != range.FromColumn)) return true;
        return false;
    }
}
