using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>The column of a table that holds the codes of accounts (科目编码), and the one with their names.</summary>
internal sealed partial record CodeColumn(AuditTable Table, int Code, int Name)
{
    // So many rows must be accounts before their names are taken for codes.
    private const int FewestNames = 5;

    /// <summary>The codes that stand for the names where a table prints the names alone.</summary>
    private IReadOnlyDictionary<string, string>? Named { get; init; }

    /// <summary>The table's own codes, or those of the accounts that its rows are named after; null when it has neither.</summary>
    public static CodeColumn? Of(AuditTable table, IReadOnlyDictionary<string, string> codesByName)
    {
        if (Of(table) is { } own) return own;
        var best = Enumerable.Range(0, table.Width).Select(c => (Column: c, Count: table.Body.Count(r => codesByName.ContainsKey(AuditTable.Label(r, c))))).DefaultIfEmpty().MaxBy(c => c.Count);
        return best.Count >= FewestNames ? new(table, best.Column, best.Column) { Named = codesByName } : null;
    }

    /// <summary>Null when the table has none.</summary>
    public static CodeColumn? Of(AuditTable table)
    {
        var best = Enumerable.Range(0, Math.Max(0, table.Width - 1)).Select(c => (Column: c, Count: table.Rows.Count(r => c < r.Count && Codes().IsMatch(AuditTable.Label(r, c))))).DefaultIfEmpty().MaxBy(c => c.Count);
        // A column of codes holds little else.
        return best.Count >= 2 && best.Count * 2 >= table.Body.Count(r => AuditTable.Label(r, best.Column).Length > 0) ? new(table, best.Column, best.Column + 1) : null;
    }

    /// <summary>The rows with a code, in their order.</summary>
    public IEnumerable<(string Code, IReadOnlyList<Passage> Row)> Rows => Table.Rows.Select(r => (Code: CodeOf(r), Row: r)).Where(r => r.Code.Length > 0);

    /// <summary>The code of a row; empty when it has none.</summary>
    public string CodeOf(IReadOnlyList<Passage> row)
    {
        var label = AuditTable.Label(row, Code);
        return Named is null ? Codes().IsMatch(label) ? label : "" : Named.GetValueOrDefault(label, "");
    }

    [GeneratedRegex(@"^(?:[1-3]\d{2}|[1-3]\d{4}|[1-3]\d{6})$|^[ABC](?:\d{2}){0,4}$", RegexOptions.None, 1000)]
    private static partial Regex Codes();
}
