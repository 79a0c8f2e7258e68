using System.Text.Json;
using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Budget;

/// <summary>Makes a unit's own budget of a fact file again (读取单位预算数据). What does not hold together is thrown as a <see cref="JsonException"/>.</summary>
internal static class AccountsFacts
{
    private static readonly Dictionary<string, Fund> Known = Funds.All.ToDictionary(Funds.CodeOf, StringComparer.Ordinal);

    public static UnitBudget ToBudget(AccountsJson json) => new UnitBudget
    {
        Department = json.Department ?? "", Income = json.Income is { } income ? ToMoney(income, Funds.All) : FundMoney.None,
        PassedUpFen = ToFen(json.PassedUp), PassedDownFen = ToFen(json.PassedDown), CarriedOverFen = ToFen(json.CarriedOver),
        Functions = Lines(json.Functions, ToFunction),
        Basics = Lines(json.Basics, line => new BasicLine(EconomicClass.Find(line.Class)?.Code ?? throw new JsonException(line.Class), line.Name, ToMoney(line.Money, Funds.OfBasics))),
        Projects = Lines(json.Projects, ToProject),
        Transfers = Lines(json.Transfers, line => new TransferLine(line.Code, line.Name, line.Project, ToFen(line.Amount))),
        Purchases = Lines(json.Purchases, line => new PurchaseLine(line.Code.Length > 0 ? line.Code : throw new JsonException(line.Name), line.Name, ToFen(line.Amount))),
        ExpensesBefore = ToExpenses(json.ExpensesBefore), Expenses = ToExpenses(json.Expenses),
    }.Tidied();

    private static FunctionLine ToFunction(FunctionJson line) => new(FunctionLine.IsCode(line.Code) ? line.Code : throw new JsonException(line.Code), line.Name)
    {
        General = new(ToFen(line.Basic), ToFen(line.Project)), GovernmentFund = new(ToFen(line.FundBasic), ToFen(line.FundProject)),
        StateCapital = new(ToFen(line.CapitalBasic), ToFen(line.CapitalProject)), OtherFen = ToFen(line.Other),
    };

    private static ProjectLine ToProject(ProjectLineJson line) =>
        line.Start is null != line.End is null || line.End < line.Start ? throw new JsonException(line.Name) : new(line.Kind, line.Name, ToMoney(line.Money, Funds.OfProjects)) { Start = line.Start, End = line.End };

    private static List<TOut> Lines<TIn, TOut>(IReadOnlyList<TIn>? lines, Func<TIn, TOut> one)
        where TIn : class => lines is { Count: > UnitBudget.LinesMax } ? throw new JsonException("lines") : [.. (lines ?? []).Select(FactsReader.Present).Select(one)];

    private static PublicExpenses ToExpenses(ExpensesJson? json) =>
        json is null ? PublicExpenses.None : new(ToFen(json.Abroad), ToFen(json.Reception), ToFen(json.VehiclePurchase), ToFen(json.VehicleRunning));

    private static FundMoney ToMoney(IReadOnlyDictionary<string, string> money, IReadOnlyList<Fund> allowed) =>
        FundMoney.Of(money.Select(part => (Known.TryGetValue(part.Key, out var fund) && allowed.Contains(fund) ? fund : throw new JsonException(part.Key), ToFen(part.Value))));

    private static long ToFen(string? printed)
    {
        if (printed is null) return 0;
        var fen = FactsReader.ToAmount(printed).Fen;
        return fen <= UnitBudget.MostFen ? fen : throw new JsonException(printed);
    }
}
