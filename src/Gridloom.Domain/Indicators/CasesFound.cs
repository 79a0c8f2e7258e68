using System.Numerics;

namespace Gridloom.Domain.Indicators;

/// <summary>The cases that met a condition (所查案件), told by the keys of their numbers.</summary>
public sealed class CasesFound
{
    private readonly CaseColumns columns;
    private readonly ulong[] bits;
    private readonly int first;
    private readonly int end;

    /// <param name="bits">One for each row of the columns; only those between the ends count.</param>
    internal CasesFound(CaseColumns columns, ulong[] bits, (int First, int End) rows)
    {
        (this.columns, this.bits) = (columns, bits);
        (first, end) = (rows.First, Math.Max(rows.First, rows.End));
    }

    public int Count => CountBetween(first, end);

    /// <summary>How many have that key or a greater one.</summary>
    public int CountFrom(long key) => CountBetween(Math.Clamp(columns.RowAt(key), first, end), end);

    /// <summary>The greatest keys below that one, descending, at most so many.</summary>
    public List<long> Below(long key, int most)
    {
        var keys = new List<long>();
        for (var row = Math.Min(columns.RowAt(key), end) - 1; row >= first && keys.Count < most;)
        {
            var left = bits[row >> 6] << (63 - (row & 63));
            if (left == 0)
            {
                row = (row & ~63) - 1;
                continue;
            }

            row -= BitOperations.LeadingZeroCount(left);
            if (row >= first) keys.Add(columns.Keys[row--]);
        }

        return keys;
    }

    /// <summary>Those of the keys that are among them, in the order given, which is descending.</summary>
    public List<long> Among(IEnumerable<long> keys)
    {
        var kept = new List<long>();
        foreach (var key in keys)
        {
            var row = columns.RowAt(key);
            if (row >= first && row < end && columns.Keys[row] == key && (bits[row >> 6] >> row & 1) != 0) kept.Add(key);
        }

        return kept;
    }

    private int CountBetween(int from, int to)
    {
        var count = 0;
        for (var row = from; row < to;)
        {
            var next = Math.Min(to, (row | 63) + 1);
            var word = bits[row >> 6] >> row;
            if (next - row < 64) word &= (1UL << next - row) - 1;
            count += BitOperations.PopCount(word);
            row = next;
        }

        return count;
    }
}
