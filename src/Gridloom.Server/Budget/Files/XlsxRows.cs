using System.Text;
using ExcelDataReader;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Files;

/// <summary>Takes the rows of a workbook, one after another (收行).</summary>
internal interface ISheetTaker
{
    /// <summary>A sheet begins.</summary>
    void Begin(string name);

    /// <summary>Its next row, cells as printed; null where one is blank or hidden by a merged one.</summary>
    void Add(string?[] texts);
}

/// <summary>Reads a workbook (读工作簿): its visible sheets in their order, row after row, each cell as it is printed.</summary>
internal static class XlsxRows
{
    // Cells that the reader has to pass, blank ones at the end of rows and rows without any counted: what a sheet may pretend to have.
    private const long MostPassed = 60_000_000;

    // The reader wants the old code pages to be known, although a workbook holds none.
    static XlsxRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static void Read(byte[] content, ISheetTaker taker, CellText printed, CancellationToken stop)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        var passed = 0L;
        do
        {
            if (reader.VisibleState is not ("visible" or null or "")) continue;
            taker.Begin(reader.Name);
            var merged = new MergedCells(reader.MergeCells);
            for (var row = 0; reader.Read(); row++)
            {
                stop.ThrowIfCancellationRequested();
                passed += reader.FieldCount;
                if (passed > MostPassed) throw new RefusedFile(AuditFileProblems.TooMuch);
                merged.MoveTo(row);
                taker.Add(Texts(reader, merged, printed));
            }
        }
        while (reader.NextResult());
    }

    private static string?[] Texts(IExcelDataReader reader, MergedCells merged, CellText printed)
    {
        var texts = new string?[reader.FieldCount];
        for (var column = 0; column < texts.Length; column++)
            if (reader.GetValue(column) is { } value && !merged.Hides(column)) texts[column] = printed.Of(value, reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column));
        return texts;
    }
}
