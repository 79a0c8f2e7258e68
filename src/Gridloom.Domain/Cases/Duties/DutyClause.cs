using System.Globalization;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>A clause's number (条款号): one to four whole numbers with points between, <c>3.2</c> or <c>12</c>. 3.10 comes behind 3.9.</summary>
public static class DutyClause
{
    private const int PartsMax = 4;
    private const int PartMax = 9999;

    public static readonly IComparer<string> Order = Comparer<string>.Create(Compare);

    /// <summary>As it is kept, without leading zeros; null when it is no clause's number.</summary>
    public static string? Read(string typed)
    {
        var parts = typed.Split('.');
        if (parts.Length > PartsMax) return null;
        var numbers = new List<int>();
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > PartMax) return null;
            numbers.Add(number);
        }
        return string.Join('.', numbers);
    }

    private static int Compare(string? a, string? b)
    {
        var (left, right) = ((a ?? "").Split('.'), (b ?? "").Split('.'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            // Of two whole numbers without leading zeros the longer is the greater.
            var order = left[i].Length == right[i].Length ? string.CompareOrdinal(left[i], right[i]) : left[i].Length - right[i].Length;
            if (order != 0) return order;
        }
        return left.Length - right.Length;
    }
}
