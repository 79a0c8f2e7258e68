namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// The rows of labels and values above a table, in their order. A value is the one filled cell between its label and the next. Faults are
/// collected as the fields are asked for; a field that could not be read answers null.
/// </summary>
/// <param name="rows">The labels of each row, in the spelling of <see cref="Prose.Label"/>.</param>
internal sealed class HeadingRows(string[][] rows, FormFaults faults)
{
    private readonly Dictionary<string, FormCell> fields = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Takes the line if it is a row that may stand here; false when it is none.</summary>
    public bool Take(FormLine line)
    {
        var filled = FilledCell.Of(line);
        var at = Array.FindIndex(rows, next, row => Matches(line, filled, row));
        if (at < 0) return false;
        ReportMissing(at, line);
        next = at + 1;
        return true;
    }

    /// <param name="line">The line at which the heading ends.</param>
    public void End(FormLine line) => ReportMissing(rows.Length, line);

    public FormCell? FindCell(string label) => fields.GetValueOrDefault(label);

    public string? Text(string label)
    {
        if (FindCell(label) is not { } cell) return null;
        if (cell.Text.Length > 0) return Prose.OneLine(cell.Text);
        faults.Add(cell.Place, BudgetProblems.BlankField(label));
        return null;
    }

    /// <summary>What the form tells in sentences; blank where it is left so.</summary>
    public string Paragraphs(string label) => FindCell(label)?.Text ?? "";

    /// <summary>A value that may be left blank, in one line.</summary>
    public string Line(string label) => Prose.OneLine(Paragraphs(label));

    public BudgetAmount? Amount(string label)
    {
        if (Text(label) is not { } text) return null;
        if (BudgetAmount.Read(text).Succeeded(out var amount, out var refused)) return amount;
        faults.Add(FindCell(label)!.Place, refused);
        return null;
    }

    private void ReportMissing(int until, FormLine line)
    {
        foreach (var row in rows[next..until]) faults.Add(line.Gap, BudgetProblems.MissingField(string.Join('、', row)));
        next = until;
    }

    private bool Matches(FormLine line, List<FilledCell> filled, string[] row)
    {
        if (filled.Count == 0 || filled[0].Label != row[0]) return false;
        var found = new List<FormCell>();
        foreach (var (index, label) in row.Index())
        {
            var at = filled.FindIndex(cell => cell.Label == label);
            var end = index + 1 < row.Length ? filled.FindIndex(cell => cell.Label == row[index + 1]) : filled.Count;
            if (at < 0 || end <= at || end - at > 2) return false;
            found.Add(new FormCell(line, end - at == 2 ? filled[at + 1].Column : filled[at].Column + 1));
        }
        foreach (var (label, cell) in row.Zip(found)) fields[label] = cell;
        return true;
    }
}
