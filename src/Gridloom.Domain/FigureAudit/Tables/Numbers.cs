using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>The figures of one column of a table (一列数).</summary>
internal sealed partial record Numbers(AuditTable Table, int Column)
{
    /// <summary>The columns that hold figures of one kind in their body: amounts, or counts.</summary>
    public static IEnumerable<int> Columns(AuditTable table) =>
        Enumerable.Range(0, table.Width).Where(c => table.Body.Any(r => AuditTable.Number(r, c) is { IsPercent: false }) && !Names(table.Heading(c)));

    /// <summary>The figure in a row; null where the cell is blank or holds words.</summary>
    public Figure? this[IReadOnlyList<Passage> row] => AuditTable.Number(row, Column) is { IsPercent: false } figure ? figure : null;

    /// <summary>The words of a row that stand nearest on the left of the column; its first cell where there are none.</summary>
    public string Label(IReadOnlyList<Passage> row)
    {
        for (var c = Math.Min(Column, row.Count) - 1; c > 0; c--)
            if (!row[c].IsBlank && AuditTable.Number(row[c]) is null) return AuditTable.Label(row, c);
        return AuditTable.Label(row, 0);
    }

    // A blank cell and a dash say nothing of this, so nothing is added.
    public Rounded Value(IReadOnlyList<Passage> row) => this[row] is { } figure ? Rounded.Printed(figure.Number, figure.Decimals) : Rounded.Exact(0);

    // Numbers that name a row, and those that nobody adds up.
    private static bool Names(string heading) => CodeColumn.Level(heading) is not null || NoAmount().IsMatch(heading);

    [GeneratedRegex(@"^(?:平均|人均|户均|日均|月均|每[\u4e00-\u9fff])[^/]*$|/(?:平均|人均|户均|日均|月均|每[\u4e00-\u9fff])[^/]*$|百分点|(?:编码|编号|序号|代码|行次|栏次|排名|名次|率|占比|比例|比重|增幅|降幅|均价|人均|平均)(?:\([%‰]\))?$|[(/]%\)?$", RegexOptions.None, 1000)]
    private static partial Regex NoAmount();
}
