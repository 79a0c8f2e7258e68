using System.Globalization;

namespace Gridloom.Domain.Budget;

/// <summary>
/// An amount of money (金额) exactly as a document prints it in 万元. Never negative, never rounded:
/// a text that is not a whole number of 分 is refused.
/// </summary>
public sealed record BudgetAmount
{
    private const int FenDigits = 6;
    private const int MostWholeDigits = 12;
    private const long FenPerWanYuan = 1_000_000;

    private BudgetAmount(long fen, string printed) => (Fen, Printed) = (fen, printed);

    /// <summary>The amount in 分; 1 万元 is 1,000,000 分.</summary>
    public long Fen { get; }

    /// <summary>The text as printed, in 万元, thousands separators kept: <c>1,008.14</c>.</summary>
    public string Printed { get; }

    /// <summary>The amount in 万元 with the decimals that were printed: 650.30 stays 650.30.</summary>
    public decimal WanYuan => decimal.Parse(Printed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>An amount in 万元 as forms print it: two decimals, and more where 分 need them, so that rates follow from what is printed.</summary>
    /// <param name="fen">In 分; may be negative.</param>
    public static string InWanYuan(long fen) => (fen / 1_000_000m).ToString("#,##0.00####", CultureInfo.InvariantCulture);

    /// <summary>Reads digits, thousands separators (all of them or none) and at most six decimals.</summary>
    /// <returns>The amount, or <c>budget.amount-unreadable</c> or <c>budget.amount-not-exact</c>.</returns>
    public static Outcome<BudgetAmount> Read(string printed)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? printed : printed[..point];
        var part = point < 0 ? "" : printed[(point + 1)..];
        if (!IsGrouped(whole) || (point >= 0 && !IsDigits(part))) return BudgetProblems.AmountUnreadable(printed);
        if (part.Length > FenDigits) return BudgetProblems.AmountNotExact(printed);

        var digits = whole.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > MostWholeDigits) return BudgetProblems.AmountUnreadable(printed);
        var fen = Number(digits) * FenPerWanYuan + Number(part.PadRight(FenDigits, '0'));
        return new BudgetAmount(fen, printed);
    }

    /// <summary>12, 1234 and 1,234 are grouped; 12,34 is not, since nobody can say which digit is missing.</summary>
    private static bool IsGrouped(string whole)
    {
        var groups = whole.Split(',');
        return groups.All(IsDigits)
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
