using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>
/// Reads the tables 1 to 13 out of a report as it was published (读预算表): page breaks stand inside the tables, and words are broken as the page had it. A
/// report that does not print 收支总表 has none of them.
/// </summary>
internal sealed class AccountsReader
{
    private static readonly int[] Needed = [1, 2, 3, 4, 5, 7];

    private readonly IReadOnlyList<FormLine> lines;
    private readonly FormFaults faults;
    private readonly AccountParts parts = new();

    private AccountsReader(IReadOnlyList<FormLine> lines, FormFaults faults) => (this.lines, this.faults) = (lines, faults);

    /// <param name="lines">Those before the form of the unit as a whole.</param>
    /// <returns>Null where there are none, or when anything was not understood.</returns>
    public static UnitBudget? Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var reader = new AccountsReader(lines, faults);
        return reader.Begin(BalanceTable.Whole) < 0 ? null : reader.Read();
    }

    private UnitBudget? Read()
    {
        var before = faults.Count;
        var begins = AccountsSheet.Tables.Select(Begin).ToList();
        foreach (var (table, begin) in AccountsSheet.Tables.Zip(begins))
            if (begin >= 0) Take(table, [.. lines.Take(End(begin, begins)).Skip(begin + 2)]);
            else if (Needed.Contains(table.Number)) faults.Add(FormPlace.Lines(lines[0].Number, lines[^1].Number), ReadingProblems.MissingPart($"表{table.Number} {table.Title}"));
        UnitBudget? budget = null;
        if (faults.Count == before) Guarded(() => budget = parts.ToBudget(), lines[0]);
        return faults.Count > before ? null : budget;
    }

    /// <summary>Where the table's number stands above its title; -1 where nowhere.</summary>
    private int Begin(AccountTable table)
    {
        for (var at = 0; at + 1 < lines.Count; at++)
            if (AccountsSheet.IsNumber(lines[at], table.Number) && FamilyMarks.TitleOf(lines[at + 1]) == Prose.Label(table.Title)) return at;
        return -1;
    }

    private int End(int begin, List<int> begins) => begins.Where(other => other > begin).DefaultIfEmpty(lines.Count).Min();

    private void Take(AccountTable table, List<FormLine> section)
    {
        var head = section.FindIndex(line => IsHead(table, 0, line));
        if (head < 0 || Enumerable.Range(1, table.Heads.Length - 1).Any(row => head + row >= section.Count || !IsHead(table, row, section[head + row])))
        {
            faults.Add(section is [var first, ..] ? first.Place : lines[0].Place, ReadingProblems.HeadDiffers(string.Join('、', table.Labels(0).OfType<string>())));
            return;
        }
        // A head that is repeated on the next page is no row.
        var body = section[(head + table.Heads.Length)..].FindAll(line => !Enumerable.Range(0, table.Heads.Length).Any(row => IsHead(table, row, line)) && !IsNumbered(line));
        if (body.Find(line => !line.IsBlankFrom(table.Widths.Length)) is { } wide) faults.Add(wide.Place, ReadingProblems.RowCut(wide.Text));
        else Guarded(() => table.Read(body.ConvertAll(line => new AccountRow(line, [.. Enumerable.Range(0, table.Widths.Length).Select(column => line[column])])), parts), section[head]);
    }

    // Between two tables only the number of the next one may stand.
    private static bool IsNumbered(FormLine line) => line.IsBlankFrom(1) && line.Label(0) is ['表', .. var number] && number.All(char.IsAsciiDigit);

    private static bool IsHead(AccountTable table, int row, FormLine line)
    {
        var (expected, found) = (table.Labels(row).ToList(), FilledCell.Of(line).ConvertAll(cell => cell.Label));
        return expected.Count == found.Count && expected.Zip(found).All(pair => pair.First is null || pair.First == pair.Second);
    }

    private void Guarded(Action read, FormLine otherwise)
    {
        try
        {
            read();
        }
        catch (ShapeDiffers differs)
        {
            faults.Add((parts.At?.Line ?? otherwise).Place, ReadingProblems.RowCut(differs.What.Length > 0 ? differs.What : (parts.At?.Line ?? otherwise).Text));
        }
    }
}
