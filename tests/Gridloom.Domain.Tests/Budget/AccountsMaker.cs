using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Tests.Budget;

/// <summary>Makes unit budgets out of a seed: whatever a report can hold, whether it adds up or not.</summary>
/// <param name="line">A text of one line, of so many pieces at most.</param>
internal sealed class AccountsMaker(Seeded dice, Func<int, string> line)
{
    private static readonly string[] Classes = ["201", "208", "212", "223"];

    public UnitBudget Any() => new UnitBudget
    {
        Department = Maybe(3) ? "" : line(1), Income = Money(Funds.All), PassedUpFen = Some(), PassedDownFen = Some(), CarriedOverFen = Some(),
        Functions = [.. Functions()], Basics = [.. Basics()], Projects = [.. Projects()],
        Transfers = [.. Many(4, at => new TransferLine($"22{at + 101}", line(1), line(2), Some()))],
        Purchases = [.. Purchases()],
        ExpensesBefore = new(Some(), Some(), Some(), Some()), Expenses = new(Some(), Some(), Some(), Some()),
    }.Tidied();

    private IEnumerable<FunctionLine> Functions()
    {
        foreach (var top in Classes.Where(_ => !Maybe(3)))
        {
            if (!Maybe(4)) yield return new(top, line(1));
            foreach (var middle in Many(3, at => $"{top}{at + 1:00}"))
            {
                if (!Maybe(4)) yield return new(middle, line(1));
                foreach (var code in Many(4, at => $"{middle}{at + 1:00}"))
                    yield return new(code, line(1)) { General = Split(), GovernmentFund = Maybe(4) ? Split() : default, StateCapital = Maybe(4) ? Split() : default, OtherFen = Maybe(3) ? Some() : 0 };
            }
        }
    }

    private IEnumerable<BasicLine> Basics() =>
        from known in EconomicClass.All where Maybe(2) from at in Enumerable.Range(0, 1 + dice.Next(4)) select new BasicLine(known.Code, Maybe(9) ? known.Name : line(1), Money(Funds.OfBasics));

    private IEnumerable<ProjectLine> Projects()
    {
        var serial = 0;
        foreach (var kind in Many(3, _ => line(1)))
            foreach (var name in Many(4, _ => line(1)))
                yield return new ProjectLine(kind, $"{name}末{serial++}", Money(Funds.OfProjects)) { Start = Maybe(2) ? null : new(2031, 1, 1), End = null } is var made && made.Start is null ? made : made with { End = new(2031, 1 + dice.Next(12), 28) };
    }

    private IEnumerable<PurchaseLine> Purchases()
    {
        foreach (var top in new[] { "A", "B", "C" }.Where(_ => Maybe(2)))
        {
            if (!Maybe(4)) yield return new(top, line(1), 0);
            foreach (var at in Many(3, at => at)) yield return new($"{top}{at + 1:00}", line(1), Some());
        }
    }

    private FundMoney Money(IReadOnlyList<Fund> funds) => FundMoney.Of(funds.Where(_ => Maybe(3)).Select(fund => (fund, Some())));

    private SpendingSplit Split() => new(Some(), Some());

    private long Some() => dice.Next(4) switch { 0 => 0, 1 => dice.Between(0, 100_000_000), 2 => dice.Between(0, 100_000) * 10_000, _ => dice.Between(0, 1000) * 1_000_000 };

    private IEnumerable<T> Many<T>(int most, Func<int, T> one) => Enumerable.Range(0, dice.Next(most + 1)).Select(one).ToList();

    private bool Maybe(int one) => dice.Next(one) == 0;
}
