using System.Globalization;
using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>What the tables are filled from (填表依据).</summary>
internal sealed record AccountSubject(UnitBudget Budget, string Unit, int Year)
{
    /// <summary>The rows on top of a table, one for the department and one for the unit, with the same figures behind both.</summary>
    public IEnumerable<string[]> UnitRows(params string[] figures) =>
        Budget.Department.Length == 0 ? [[Unit, .. figures]] : [[Budget.Department, .. figures], [Unit, .. figures]];
}

/// <summary>A row of a table as it stands in a file (表中一行).</summary>
internal sealed record AccountRow(FormLine Line, IReadOnlyList<string> Cells)
{
    public string this[int column] => Prose.OneLine(Cells[column]);

    public string Label(int column) => Prose.Label(Cells[column]);

    /// <summary>An amount in 分: 0 where the cell is blank.</summary>
    /// <exception cref="ShapeDiffers">It holds anything else.</exception>
    public long Fen(int column)
    {
        var text = this[column];
        if (text is "" or "-" or "—") return 0;
        var fen = FormValues.Money(text).Fen;
        return fen <= UnitBudget.MostFen ? fen : throw new ShapeDiffers(text);
    }
}

/// <summary>One of the tables 1 to 13 of the report (预算表): what it looks like, what its rows say, and which facts are taken from them again.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Widths">Of its columns, in hundredths of the page's width.</param>
/// <param name="Heads">
/// The rows of its head: cells between bars, <c>*3</c> for one over three columns, <c>^</c> for one that goes on from above, <c>@</c> for what changes with
/// the year.
/// </param>
internal abstract record AccountTable(int Number, string Title, int[] Widths, string[] Heads)
{
    /// <summary>Its paper; null for the document's.</summary>
    public virtual SheetPage? Page => null;

    /// <summary>What stands in the cells of the head that change with the year.</summary>
    protected virtual string Yearly(int year) => FormattableString.Invariant($"{year} 年预算数");

    /// <summary>Whether a column holds words; the others hold amounts.</summary>
    public virtual bool IsText(int column) => column == 0;

    public abstract IEnumerable<string[]> Rows(AccountSubject of);

    /// <exception cref="ShapeDiffers">A row cannot be read.</exception>
    public abstract void Read(IReadOnlyList<AccountRow> rows, AccountParts parts);

    /// <param name="year">Null while reading.</param>
    public IEnumerable<FormSlot[]> Head(int? year) => Heads.Select(row => row.Split('|').Select(cell => Slot(cell, year)).ToArray());

    /// <summary>The words of a row of the head; null for those that change with the year.</summary>
    public IEnumerable<string?> Labels(int row) => Heads[row].Split('|').Where(cell => cell != "^").Select(cell => cell == "@" ? null : Prose.Label(cell.Split('*')[0]));

    /// <param name="cells">Null while reading.</param>
    public FormSlot[] Body(string[]? cells) =>
        [.. Enumerable.Range(0, Widths.Length).Select(column => FormSlot.Of(cells?[column], 1, IsText(column) ? SheetCellKind.Text : SheetCellKind.Amount))];

    /// <summary>An amount as the tables print it: nothing where there is none.</summary>
    protected static string Printed(long fen) => fen == 0 ? "" : BudgetAmount.InWanYuan(fen);

    private FormSlot Slot(string cell, int? year)
    {
        if (cell == "^") return FormSlot.Down();
        if (cell == "@") return FormSlot.Centre(year is { } known ? Yearly(known) : null);
        return cell.Split('*') is [var text, var columns] ? FormSlot.Label(text, int.Parse(columns, CultureInfo.InvariantCulture)) : FormSlot.Label(cell);
    }
}
