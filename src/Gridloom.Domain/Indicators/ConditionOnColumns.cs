using System.Runtime.Intrinsics;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Indicators;

/// <summary>
/// Judges all cases at once (整列判断): one bit a case, 64 to a word. Bits behind the last case mean nothing. What two conditions share is
/// judged once.
/// </summary>
internal sealed class ConditionOnColumns(CaseColumns columns) : IConditionReader<ulong[]>
{
    private static readonly Vector256<long> Nothing = Vector256.Create(CaseColumns.None);

    private readonly Dictionary<Condition, ulong[]> known = [];

    public ulong[] Of(Condition condition)
    {
        if (known.TryGetValue(condition, out var bits)) return bits;
        return known[condition] = condition.Read(this);
    }

    public ulong[] Both(Both condition)
    {
        var (left, right) = (Of(condition.Left), Of(condition.Right));
        return Words(word => left[word] & right[word]);
    }

    public ulong[] Either(Either condition)
    {
        var (left, right) = (Of(condition.Left), Of(condition.Right));
        return Words(word => left[word] | right[word]);
    }

    public ulong[] Not(Not condition)
    {
        var of = Of(condition.Of);
        return Words(word => ~of[word]);
    }

    public ulong[] Missing(Missing condition) => Range(condition.Fact, CaseColumns.None, CaseColumns.None);

    // The least long stands for no fact, so no range but Missing's may hold it.
    public ulong[] NumberIs(NumberIs condition) => condition.Is switch
    {
        Comparison.Equal => Range(condition.Fact, condition.Value, condition.Value),
        Comparison.Less => Range(condition.Fact, CaseColumns.None + 1, condition.Value - 1),
        Comparison.AtMost => Range(condition.Fact, CaseColumns.None + 1, condition.Value),
        Comparison.More => Range(condition.Fact, condition.Value + 1, long.MaxValue),
        Comparison.AtLeast => Range(condition.Fact, condition.Value, long.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Is, "Nobody compares like this."),
    };

    public ulong[] FactIs(FactIs condition) => condition.Is switch
    {
        Comparison.Equal => AtMost(condition.Fact, condition.Other, AtMost(condition.Other, condition.Fact)),
        Comparison.Less => Less(condition.Fact, condition.Other),
        Comparison.AtMost => AtMost(condition.Fact, condition.Other),
        Comparison.More => Less(condition.Other, condition.Fact),
        Comparison.AtLeast => AtMost(condition.Other, condition.Fact),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Is, "Nobody compares like this."),
    };

    public ulong[] TextIs(TextIs condition) => Texts(condition.Fact, text => text == condition.Value);

    public ulong[] TextStarts(TextStarts condition) => Texts(condition.Fact, text => text.StartsWith(condition.Prefix, StringComparison.Ordinal));

    public ulong[] TextHas(TextHas condition) => Texts(condition.Fact, text => TextSet.HasWithin(text, condition.Value));

    public ulong[] Within(Within condition) => Range(condition.Fact, condition.From.Microseconds, condition.Until.Microseconds - 1);

    private ulong[] Words(Func<int, ulong> word)
    {
        var bits = new ulong[columns.Words];
        for (var at = 0; at < bits.Length; at++) bits[at] = word(at);
        return bits;
    }

    /// <summary>Both ends included.</summary>
    private ulong[] Range(CaseFact fact, long low, long high)
    {
        var (column, bits) = (columns[fact], new ulong[columns.Words]);
        if (low > high) return bits;
        unchecked
        {
            var (from, width) = (Vector256.Create(low), Vector256.Create((ulong)(high - low)));
            for (var at = 0; at < bits.Length * 64; at += 4) Set(bits, at, Vector256.LessThanOrEqual((Vector256.LoadUnsafe(ref column[at]) - from).AsUInt64(), width).AsInt64());
        }

        return bits;
    }

    private ulong[] Less(CaseFact fact, CaseFact other)
    {
        var (left, right, bits) = (columns[fact], columns[other], new ulong[columns.Words]);
        for (var at = 0; at < bits.Length * 64; at += 4)
        {
            var value = Vector256.LoadUnsafe(ref left[at]);
            Set(bits, at, ~Vector256.Equals(value, Nothing) & Vector256.LessThan(value, Vector256.LoadUnsafe(ref right[at])));
        }

        return bits;
    }

    private ulong[] AtMost(CaseFact fact, CaseFact other, ulong[]? also = null)
    {
        var (left, right, bits) = (columns[fact], columns[other], new ulong[columns.Words]);
        for (var at = 0; at < bits.Length * 64; at += 4)
        {
            var value = Vector256.LoadUnsafe(ref left[at]);
            Set(bits, at, ~Vector256.Equals(value, Nothing) & Vector256.LessThanOrEqual(value, Vector256.LoadUnsafe(ref right[at])));
        }

        return also is null ? bits : Words(word => bits[word] & also[word]);
    }

    private ulong[] Texts(CaseFact fact, Func<string, bool> fits)
    {
        var fit = columns.Texts(fact).Select(fits).ToArray();
        // The usual ones are ranges: a single text, and all that there are, as the areas of a whole district.
        if (fit.Count(static one => one) is var fitting && fitting == fit.Length) return Range(fact, 0, long.MaxValue);
        if (fitting <= 1) return Range(fact, Array.IndexOf(fit, true), Array.IndexOf(fit, true));

        var (column, bits) = (columns[fact], new ulong[columns.Words]);
        for (var row = 0; row < columns.Count; row++) bits[row >> 6] |= Bit(column[row] != CaseColumns.None && fit[column[row]]) << row;
        return bits;
    }

    // Four rows at a time. A column's length is a multiple of a word's 64, so the last word has its four as well.
    private static void Set(ulong[] bits, int at, Vector256<long> holds) => bits[at >> 6] |= (ulong)holds.ExtractMostSignificantBits() << at;

    private static ulong Bit(bool holds) => holds ? 1UL : 0UL;
}
