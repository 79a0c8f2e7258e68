using System.Security.Cryptography;
using System.Text;

namespace Gridloom.Domain.Cases.Revisits;

/// <summary>
/// Draws cases for a re-visit (抽样). The same seed, frame, strata and size give the same sample on every machine, so anybody can draw it again.
/// Each case gets the ticket SHA-256(seed, number); of a stratum those with the smallest tickets are drawn. Each case of a stratum is so as likely as
/// any other, and neither the order of the frame nor the other strata matter.
/// </summary>
public static class RevisitSampler
{
    public const int SizeMax = 500;

    /// <param name="size">How many; the whole frame when it is smaller.</param>
    /// <returns>By number.</returns>
    public static IReadOnlyList<RevisitCase> Draw(string seed, RevisitFrame frame, RevisitStrata strata, int size)
    {
        var groups = frame.Cases.GroupBy(c => c.StratumOf(strata), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var shares = Share([.. groups.Select(g => g.Count)], size);
        return [.. groups.SelectMany((g, i) => g.OrderBy(c => Ticket(seed, c.Number), StringComparer.Ordinal).Take(shares[i])).OrderBy(c => c.Number, StringComparer.Ordinal)];
    }

    /// <summary>
    /// How many of each stratum: as its part of the whole, what is left over to the largest remainders, the earlier stratum first. Where there are
    /// as many to draw as strata, each gives one at least.
    /// </summary>
    public static IReadOnlyList<int> Share(IReadOnlyList<int> counts, int size)
    {
        var all = counts.Sum();
        if (size >= all) return counts;
        var least = size >= counts.Count ? 1 : 0;
        var (over, spread) = (size - least * counts.Count, all - least * counts.Count);
        var shares = counts.Select(n => least + (spread == 0 ? 0 : (int)((long)over * (n - least) / spread))).ToArray();
        var remainders = counts.Select((n, i) => (Index: i, Left: spread == 0 ? 0 : (long)over * (n - least) % spread)).OrderByDescending(r => r.Left).ThenBy(r => r.Index);
        foreach (var (index, _) in remainders.Take(size - shares.Sum())) shares[index]++;
        return shares;
    }

    private static string Ticket(string seed, string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"gridloom-revisit-1\0{seed}\0{number}")));
}
