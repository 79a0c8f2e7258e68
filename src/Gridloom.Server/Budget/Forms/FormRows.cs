using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Audit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Forms;

/// <summary>The rows of a workbook or a document in which forms are filled in (表格文件的行): each cell where it stands, a paragraph as a row of one cell.</summary>
internal static class FormRows
{
    public static IReadOnlyList<IReadOnlyList<string>> OfWorkbook(byte[] content, CancellationToken stop)
    {
        var taker = new Taker();
        XlsxRows.Read(content, taker, new FormCellText(), stop);
        return taker.Finish();
    }

    public static IReadOnlyList<IReadOnlyList<string>> OfDocument(byte[] content, CancellationToken stop)
    {
        var rows = new List<IReadOnlyList<string>>();
        AuditBlock? above = null;
        foreach (var block in AuditedDocx.Read("", content, stop).Blocks)
        {
            // Between two tables an empty paragraph stands: where one was cut in two, its rows go on behind a gap.
            if (block is AuditBlock.Table && above is AuditBlock.Table) rows.Add([]);
            if (block is AuditBlock.Paragraph paragraph) rows.Add([paragraph.Text.Text]);
            else if (block is AuditBlock.Table table) rows.AddRange(table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)]));
            above = block;
        }
        return rows;
    }

    private sealed class Taker : ISheetTaker
    {
        private readonly List<IReadOnlyList<string>> rows = [];
        private readonly List<string?[]> sheet = [];
        private int cells;

        public void Begin(string name)
        {
            Move();
            if (rows.Count > 0) rows.Add([]);
        }

        public void Add(string?[] texts)
        {
            var width = texts.Length;
            while (width > 0 && string.IsNullOrWhiteSpace(texts[width - 1])) width--;
            cells += width;
            if (cells > SheetBlocks.MostCells) throw new RefusedFile(AuditFileProblems.TooMuch);
            sheet.Add(texts[..width]);
        }

        public IReadOnlyList<IReadOnlyList<string>> Finish()
        {
            Move();
            return rows;
        }

        /// <summary>Columns that nobody wrote in, left of the form, are no part of it.</summary>
        private void Move()
        {
            var first = sheet.Where(row => row.Length > 0).Select(row => Array.FindIndex(row, cell => !string.IsNullOrWhiteSpace(cell))).DefaultIfEmpty(0).Min();
            rows.AddRange(sheet.Select(row => (IReadOnlyList<string>)[.. row.Skip(first).Select(cell => cell ?? "")]));
            sheet.Clear();
        }
    }
}
