using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>The figures of one column of a table (一列数).</summary>
internal sealed record Numbers(AuditTable Table, int Column)
{
    /// <summary>The columns that hold figures of one kind in their body: amounts, or counts.</summary>
    public static IEnumerable<int> Columns(AuditTable table) =>
        Enumerable.Range(0, table.Width).Where(c => table.Body.Any(r => AuditTable.Number(r, c) is { IsPercent: false }) && !Names(table.Heading(c)));

    /// <summary>The figure in a row; null where the cell is blank or holds words.</summary>
    public Figure? this[IReadOnlyList<Passage> row] => AuditTable.Number(row, Column) is { IsPercent: false } figure ? figure : null;

    // A blank cell and a dash say nothing of this, so nothing is added.
    public Rounded Value(IReadOnlyList<Passage> row) => this[row] is { } figure ? Rounded.Printed(figure.Number, figure.Decimals) : Rounded.Exact(0);

    private static bool Names(string heading) => CodeColumn.Level(heading) is not null || Endings.Any(e => heading.EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] Endings = ["编码", "编号", "序号", "代码", "行次", "栏次"];
}
