using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Accounts;

/// <summary>A row of a pasted list by its columns (粘贴行).</summary>
/// <param name="Number">From 1, as it stands in the field.</param>
internal sealed record PastedLine(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    public bool IsBlank => Cells.Values.All(cell => cell.Length == 0);
}

/// <summary>Takes pasted lists apart into rows by columns (拆粘贴的表), and collects what is wrong with them.</summary>
internal sealed class AccountPaste(AccountColumns columns, List<Problem> faults)
{
    private const int NameMax = 100;

    public string Field => columns.Field;

    /// <summary>The rows that say something; none where the columns cannot be told.</summary>
    public IReadOnlyList<PastedLine> Rows(string text)
    {
        var rows = PastedRows.Cells(text).Index().Select(row => (Number: row.Index + 1, Cells: Split(row.Item))).Where(row => row.Cells.Exists(cell => cell.Length > 0)).ToList();
        if (rows.Count == 0) return [];
        if (rows.Count > UnitBudget.LinesMax)
        {
            faults.Add(AccountProblems.Rows(Field, UnitBudget.LinesMax));
            return [];
        }
        var heads = rows.TakeWhile(row => IsHead(row.Cells)).Count();
        var width = rows.Max(row => row.Cells.Count);
        if ((heads > 0 ? Told(rows.Take(heads).Select(row => row.Cells)) : Array.Find(columns.ByCount, known => known.Length == width)) is { } known)
            return [.. rows.Skip(heads).Select(row => Line(known, row.Number, row.Cells)).Where(line => !line.IsBlank)];
        faults.Add(AccountProblems.Columns(Field, width));
        return [];
    }

    /// <summary>In 分; 0 where the cell is blank or cannot be read.</summary>
    public long Fen(PastedLine line, string column)
    {
        var text = line[column];
        if (text is "" or "-" or "—") return 0;
        if (BudgetAmount.Read(text).Succeeded(out var amount, out _) && amount.Fen <= UnitBudget.MostFen) return amount.Fen;
        faults.Add(AccountProblems.Amount(Field, line.Number, text));
        return 0;
    }

    public string Name(PastedLine line, string column = AccountColumns.Name)
    {
        var name = line[column];
        if (name.Length is 0 or > NameMax || Typed.HasControl(name)) faults.Add(AccountProblems.Name(Field, line.Number));
        return name;
    }

    // People type a row with spaces where a spreadsheet has tabs.
    private static List<string> Split(List<string> cells) =>
        cells is [var one] ? [.. one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)] : cells;

    private bool IsHead(List<string> cells) => cells.Exists(cell => columns.ColumnOf(cell) is not null) && cells.TrueForAll(cell => !cell.Any(char.IsAsciiDigit));

    // The lowest row of a head names a column for itself.
    private string[] Told(IEnumerable<List<string>> heads)
    {
        var told = new List<string>();
        foreach (var row in heads)
            for (var at = 0; at < row.Count; at++)
            {
                if (at == told.Count) told.Add("");
                if (row[at].Length > 0) told[at] = columns.ColumnOf(row[at]) ?? "";
            }
        return [.. told];
    }

    private PastedLine Line(string[] known, int number, List<string> cells)
    {
        if (cells.Skip(known.Length).Any(cell => cell.Length > 0)) faults.Add(AccountProblems.Cells(Field, number));
        var line = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, cell) in known.Zip(cells))
            if (column.Length > 0 && cell.Length > 0) line.TryAdd(column, cell);
        return new(number, line);
    }
}
