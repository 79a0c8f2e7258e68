using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Makes a unit budget of what was typed (编制单位预算). All faults are told together, each at its field.</summary>
/// <param name="official">The names of the codes by economy (支出经济分类科目).</param>
public sealed class AccountEditing(IReadOnlyDictionary<string, string> official)
{
    private const int DepartmentMax = 60;

    /// <param name="unit">The unit's name: a pasted row that bears it is the sum of its table.</param>
    public Outcome<UnitBudget> ToBudget(AccountInput input, string unit)
    {
        var faults = new List<Problem>();
        long Fen(string field) => Amount(input, field, faults);
        PublicExpenses Expenses(IReadOnlyList<(string Name, string Label)> fields) => new(Fen(fields[0].Name), Fen(fields[1].Name), Fen(fields[2].Name), Fen(fields[3].Name));
        var department = Department(input, faults);
        var lists = new AccountLists(official, [Prose.Label(unit), Prose.Label(department)], faults);
        var budget = new UnitBudget
        {
            Department = department, Income = FundMoney.Of(Funds.All.Select(fund => (fund, Fen(AccountInput.NameOf(fund))))),
            PassedUpFen = Fen(AccountInput.PassedUp), PassedDownFen = Fen(AccountInput.PassedDown), CarriedOverFen = Fen(AccountInput.CarriedOver),
            Functions = lists.Functions(input[AccountInput.Functions]), Basics = lists.Basics(input[AccountInput.Basics]), Projects = lists.Projects(input[AccountInput.Projects]),
            Transfers = lists.Transfers(input[AccountInput.Transfers]), Purchases = lists.Purchases(input[AccountInput.Purchases]),
            ExpensesBefore = Expenses(AccountInput.ExpensesBefore), Expenses = Expenses(AccountInput.Expenses),
        };
        return faults.Count > 0 ? Problem.Of(faults) : budget.Tidied();
    }

    /// <summary>The budget as the page shows it for typing: each list with a head.</summary>
    public AccountInput Show(UnitBudget budget) => new(new Dictionary<string, string>(
    [
        new(AccountInput.Department, budget.Department),
        .. Funds.All.Select(fund => KeyValuePair.Create(AccountInput.NameOf(fund), AccountTyping.Printed(budget.Income[fund]))),
        .. Amounts(AccountInput.Spending, budget.PassedUpFen, budget.PassedDownFen, budget.CarriedOverFen),
        .. Expenses(AccountInput.ExpensesBefore, budget.ExpensesBefore), .. Expenses(AccountInput.Expenses, budget.Expenses),
        .. AccountTyping.Lists(budget, official),
    ], StringComparer.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Expenses(IReadOnlyList<(string Name, string Label)> fields, PublicExpenses of) =>
        Amounts(fields, of.Abroad, of.Reception, of.VehiclePurchase, of.VehicleRunning);

    private static IEnumerable<KeyValuePair<string, string>> Amounts(IReadOnlyList<(string Name, string Label)> fields, params long[] amounts) =>
        fields.Zip(amounts, (field, fen) => KeyValuePair.Create(field.Name, AccountTyping.Printed(fen)));

    private static string Department(AccountInput input, List<Problem> faults)
    {
        var name = input[AccountInput.Department].Trim();
        if (name.Length > DepartmentMax || name.Contains('\n', StringComparison.Ordinal) || Typed.HasControl(name)) faults.Add(PlanProblems.TooLong(AccountInput.Department, DepartmentMax));
        return name;
    }

    private static long Amount(AccountInput input, string field, List<Problem> faults)
    {
        var typed = input[field].Trim();
        if (typed.Length == 0) return 0;
        if (!BudgetAmount.Read(typed).Succeeded(out var amount, out _)) faults.Add(PlanProblems.Amount(field));
        else if (amount.Fen > UnitBudget.MostFen) faults.Add(AccountProblems.TooLarge(field));
        else return amount.Fen;
        return 0;
    }
}
