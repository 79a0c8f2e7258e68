using System.Globalization;
using System.Numerics;

namespace Gridloom.Domain.Indicators;

/// <summary>A rate as the exact fraction that it is (率).</summary>
/// <param name="Numerator">Zero or more.</param>
/// <param name="Denominator">Zero or more; with zero there is no rate.</param>
public readonly record struct Rate(long Numerator, long Denominator)
{
    /// <summary>
    /// In per cent with two places, half away from zero: <c>66.67 %</c>; <c>—</c> without a denominator. Rounding never carries it onto or
    /// over the target, given in hundredths of a per cent: 97.996 % beside 98 % is <c>97.99 %</c>.
    /// </summary>
    public string Show(long? target = null)
    {
        if (Denominator == 0) return "—";
        var scaled = (BigInteger)Numerator * 10_000;
        var shown = (scaled * 2 + Denominator) / ((BigInteger)Denominator * 2);
        if (target is { } line)
        {
            var side = scaled.CompareTo((BigInteger)line * Denominator);
            if (side < 0 && shown >= line) shown = line - 1;
            if (side > 0 && shown <= line) shown = line + 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{shown / 100}.{(int)(shown % 100):00} %");
    }
}
