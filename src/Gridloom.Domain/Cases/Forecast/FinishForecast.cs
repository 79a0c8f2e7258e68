namespace Gridloom.Domain.Cases.Forecast;

/// <summary>
/// How long cases like this one took, and so by when this one will be done (预计办结): by what half and eight in ten of the last ones took, and
/// how often such a forecast would have come true.
/// </summary>
/// <param name="Cases">How many it rests on.</param>
/// <param name="Half">Half of them were done within this, counted as their limit counts.</param>
/// <param name="Most">Eight in ten were.</param>
/// <param name="Tried">For how many of them a forecast could have been made from those before.</param>
/// <param name="Right">Of these, how many were done within what eight in ten before them took.</param>
public sealed record FinishForecast(int Cases, TimeSpan Half, TimeSpan Most, int Tried, int Right)
{
    /// <summary>Fewer cases than this tell nothing.</summary>
    public const int Enough = 10;

    /// <summary>Only so many of the last ones: how a unit worked long ago says little.</summary>
    public const int Last = 200;

    private const int HalfPercent = 50, MostPercent = 80;

    /// <summary>Null from fewer than <see cref="Enough"/>.</summary>
    /// <param name="took">What each took, in the order in which they were done.</param>
    public static FinishForecast? Of(IReadOnlyList<TimeSpan> took)
    {
        IReadOnlyList<TimeSpan> last = [.. took.TakeLast(Last)];
        if (last.Count < Enough) return null;
        var (before, tried, right) = (new List<TimeSpan>(last.Count), 0, 0);
        foreach (var one in last)
        {
            if (before.Count >= Enough)
            {
                tried++;
                if (one <= Rank(before, MostPercent)) right++;
            }

            var at = before.BinarySearch(one);
            before.Insert(at < 0 ? ~at : at, one);
        }

        return new(last.Count, Rank(before, HalfPercent), Rank(before, MostPercent), tried, right);
    }

    // The least of them that so many in a hundred do not pass.
    private static TimeSpan Rank(List<TimeSpan> ascending, int percent) => ascending[(ascending.Count * percent + 99) / 100 - 1];
}
