using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Territory;

namespace Gridloom.Domain.Cases.Recurring;

/// <summary>Cases of one class that keep coming at one place (屡发地点).</summary>
/// <param name="Middle">The mean of their places.</param>
public sealed record Gathering(string Class, Position Middle, int Cases)
{
    /// <summary>
    /// Gathers by nearness: the place with the most cases of one class around it comes first and takes them; then the next of what is left. It
    /// looks square by square, so a place on the border of two may be told as two. A link is no repetition: whoever asks leaves linked cases out.
    /// </summary>
    /// <param name="spots">Class and place of each case.</param>
    /// <param name="rules">How near, and from how many on.</param>
    public static IReadOnlyList<Gathering> Of(IEnumerable<(string Class, Position At)> spots, DoubleRules rules) =>
        [.. spots.GroupBy(static s => (s.Class, Cell: SpotCells.Of(s.At, ""))).SelectMany(g => OfOne(g.Key.Class, [.. g.Select(static s => s.At)], rules)).OrderByDescending(static g => g.Cases).ThenBy(static g => g.Class, StringComparer.Ordinal)];

    private static IEnumerable<Gathering> OfOne(string code, List<Position> left, DoubleRules rules)
    {
        while (left.Count >= rules.RepeatCases)
        {
            var most = left.Select(p => left.FindAll(q => p.MetresTo(q) <= rules.RepeatMetres)).MaxBy(static near => near.Count)!;
            if (most.Count < rules.RepeatCases) yield break;
            yield return new(code, new(most.Sum(static p => p.LongitudeE7) / most.Count, most.Sum(static p => p.LatitudeE7) / most.Count), most.Count);
            left = [.. left.Except(most)];
        }
    }
}
