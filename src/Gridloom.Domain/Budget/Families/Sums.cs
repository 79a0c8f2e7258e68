using System.Globalization;

namespace Gridloom.Domain.Budget.Families;

/// <summary>Sums as a message or a form prints them.</summary>
internal static class Sums
{
    /// <summary>The sum with as many decimals as its addends print.</summary>
    public static string Of(IEnumerable<BudgetAmount?> amounts)
    {
        var (sum, decimals) = (0m, 0);
        foreach (var amount in amounts.OfType<BudgetAmount>())
        {
            sum += amount.WanYuan;
            decimals = Math.Max(decimals, amount.WanYuan.Scale);
        }
        return sum.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>Blank where no addend is printed.</summary>
    public static string OfPrinted(IEnumerable<BudgetAmount?> amounts) => amounts.ToList() is var list && list.TrueForAll(amount => amount is null) ? "" : Of(list);
}
