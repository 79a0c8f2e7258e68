using System.Globalization;

namespace Gridloom.Domain.Budget.Families;

/// <summary>Sums as a message prints them.</summary>
internal static class Sums
{
    /// <summary>In 万元, two decimals and more when 分 need them.</summary>
    public static string WanYuan(long fen) => (fen / 1_000_000m).ToString("#,##0.00####", CultureInfo.InvariantCulture);
}
