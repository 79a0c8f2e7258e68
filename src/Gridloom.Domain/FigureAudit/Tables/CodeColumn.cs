using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>The column of a table that holds the codes of accounts (科目编码), and the one with their names.</summary>
internal sealed partial record CodeColumn(AuditTable Table, int Code, int Name)
{
    // So many rows must be accounts before their names are taken for codes.
    private const int FewestNames = 5;

    private static readonly string[] Levels = ["类", "款", "项"];

    /// <summary>The codes that stand for the names where a table prints the names alone.</summary>
    private IReadOnlyDictionary<string, string>? Named { get; init; }

    /// <summary>The codes of the rows where a table prints them in columns of their own, with the cell that ends each.</summary>
    private Dictionary<IReadOnlyList<Passage>, (string Code, Passage Of)>? Split { get; init; }

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
        if (Enumerable.Range(0, table.Width).FirstOrDefault(c => Level(table.Heading(c)) == Levels[0], -1) is >= 0 and var first) return InLevels(table, first);
        var best = Enumerable.Range(0, Math.Max(0, table.Width - 1)).Select(c => (Column: c, Count: table.Rows.Count(r => c < r.Count && Codes().IsMatch(AuditTable.Label(r, c))))).DefaultIfEmpty().MaxBy(c => c.Count);
        // A column of codes holds little else, and names stand beside it.
        return best.Count >= 2 && best.Count * 2 >= table.Body.Count(r => AuditTable.Label(r, best.Column).Length > 0) && HasNames(table, best.Column) ? new(table, best.Column, best.Column + 1) : null;
    }

    // 120 宗 and 302 人 look like codes as well.
    private static bool HasNames(AuditTable table, int column)
    {
        var rows = table.Rows.FindAll(r => column < r.Count && Codes().IsMatch(AuditTable.Label(r, column)));
        return rows.Count(r => AuditTable.Label(r, column + 1).Length > 0 && AuditTable.Number(r, column + 1) is null) * 2 > rows.Count;
    }

    /// <summary>类, 款 or 项, when a column holds that part of the codes alone; null for every other heading.</summary>
    public static string? Level(string heading) => Levels.FirstOrDefault(l => heading == l || heading.EndsWith("/" + l, StringComparison.Ordinal));

    /// <summary>The rows with a code, in their order.</summary>
    public IEnumerable<(string Code, IReadOnlyList<Passage> Row)> Rows => Table.Rows.Select(r => (Code: CodeOf(r), Row: r)).Where(r => r.Code.Length > 0);

    /// <summary>The code of a row; empty when it has none.</summary>
    public string CodeOf(IReadOnlyList<Passage> row)
    {
        if (Split is not null) return Split.TryGetValue(row, out var split) ? split.Code : "";
        var label = AuditTable.Label(row, Code);
        return Named is null ? Codes().IsMatch(label) ? label : "" : Named.GetValueOrDefault(label, "");
    }

    /// <summary>The cell in which a row's code stands, or the end of it.</summary>
    public Passage CellOf(IReadOnlyList<Passage> row) => Split is not null && Split.TryGetValue(row, out var split) ? split.Of : row[Code];

    // 204 | 06 | 01: a level that is blank before one that is not is that of the row above.
    private static CodeColumn? InLevels(AuditTable table, int first)
    {
        var depth = Levels.Index().TakeWhile(l => first + l.Index < table.Width && Level(table.Heading(first + l.Index)) == l.Item).Count();
        var (split, carried) = (new Dictionary<IReadOnlyList<Passage>, (string, Passage)>(), new string[depth]);
        foreach (var row in table.Body)
        {
            var deepest = Enumerable.Range(0, depth).LastOrDefault(l => AuditTable.Label(row, first + l).Length > 0, -1);
            for (var level = 0; level <= deepest; level++)
                if (AuditTable.Label(row, first + level) is { Length: > 0 } label) carried[level] = label;
            if (deepest >= 0 && string.Concat(carried[..(deepest + 1)]) is var code && Codes().IsMatch(code)) split[row] = (code, row[first + deepest]);
        }

        if (split.Count == 0) return null;
        // Between codes and names the unit's code may stand.
        var name = Enumerable.Range(first + depth, table.Width - first - depth).FirstOrDefault(c => split.Keys.Count(r => AuditTable.Label(r, c).Length > 0 && AuditTable.Number(r, c) is null) * 2 > split.Count, first + depth);
        return new(table, first, name) { Split = split };
    }

    [GeneratedRegex(@"^(?:[1-3]\d{2}|[1-3]\d{4}|[1-3]\d{6})$|^[ABC](?:\d{2}){0,4}$", RegexOptions.None, 1000)]
    private static partial Regex Codes();
}
