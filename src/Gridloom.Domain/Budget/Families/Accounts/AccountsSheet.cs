using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget.Families.Accounts;

/// <summary>The tables 1 to 13 of the report, each on a page of its own (部门预算表一至十三).</summary>
internal static class AccountsSheet
{
    public const string Money = "单位：万元", UnitName = "单位名称：";

    public static IReadOnlyList<AccountTable> Tables { get; } =
    [
        BalanceTable.Whole, new IncomeTable(), new SpendingTable(), new BasicTable(), new ProjectTable(), BalanceTable.Appropriated, FunctionTable.General, FunctionTable.Fund,
        FunctionTable.Capital, new TransferTable(), new PurchaseTable(), new ExpenseTable(), new ManagedTable(),
    ];

    /// <summary>True for the line that numbers a table.</summary>
    public static bool IsNumber(FormLine line, int number) => line.IsBlankFrom(1) && line.Label(0) == FormattableString.Invariant($"表{number}");

    /// <param name="given">Null while reading.</param>
    /// <returns>The facts, and whose they are.</returns>
    public static (UnitBudget Budget, string Unit) Fill(FormPass pass, AccountSubject? given)
    {
        var (parts, units) = (new AccountParts(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var table in Tables) units.Add(Fill(pass, table, (given, parts)));
        if (units.Count != 1) throw new ShapeDiffers(UnitName);
        return (given?.Budget.Tidied() is { } budget ? Plain(budget) : parts.ToBudget(), units.Single());
    }

    private static string Fill(FormPass pass, AccountTable table, (AccountSubject? Given, AccountParts Parts) of)
    {
        pass.Begin(FormattableString.Invariant($"表{table.Number}"), table.Page);
        pass.Say(FormattableString.Invariant($"表 {table.Number}"), SheetLineKind.Left);
        pass.Say(table.Title, SheetLineKind.Title);
        var unit = pass.Ask(UnitName, of.Given?.Unit, "", SheetLineKind.Left);
        pass.Say(Money, SheetLineKind.Money);
        pass.Table(table.Widths, table.Heads.Length);
        foreach (var row in table.Head(of.Given?.Year)) pass.Row(row);
        if (of.Given is { } given)
            foreach (var row in table.Rows(given with { Budget = given.Budget.Tidied() })) pass.Row(table.Body(row));
        else table.Read(Rows(pass, table), of.Parts);
        return unit;
    }

    private static List<AccountRow> Rows(FormPass pass, AccountTable table)
    {
        var rows = new List<AccountRow>();
        while (pass.Next is { } line && !IsNumber(line, table.Number + 1)) rows.Add(new(line, pass.Row(table.Body(null))));
        return rows;
    }

    /// <summary>Names as they come back out of a cell.</summary>
    private static UnitBudget Plain(UnitBudget budget) => budget with
    {
        Department = FormValues.Plain(budget.Department),
        Functions = [.. budget.Functions.Select(line => line with { Name = FormValues.Plain(line.Name) })],
        Basics = [.. budget.Basics.Select(line => line with { Name = FormValues.Plain(line.Name) })],
        Projects = [.. budget.Projects.Select(line => line with { Kind = FormValues.Plain(line.Kind), Name = FormValues.Plain(line.Name) })],
        Transfers = [.. budget.Transfers.Select(line => line with { Name = FormValues.Plain(line.Name), Project = FormValues.Plain(line.Project) })],
        Purchases = [.. budget.Purchases.Select(line => line with { Name = FormValues.Plain(line.Name) })],
    };
}
