using Gridloom.Domain.Indicators;

namespace Gridloom.Domain.Tests.Indicators;

public sealed class RateTests
{
    [Theory]
    [InlineData(0, 0, null, "—")]
    [InlineData(0, 7, null, "0.00 %")]
    [InlineData(7, 7, null, "100.00 %")]
    [InlineData(2, 3, null, "66.67 %")]
    [InlineData(1, 3, null, "33.33 %")]
    [InlineData(1, 20_000, null, "0.01 %")]
    [InlineData(48_998, 50_000, null, "98.00 %")]
    [InlineData(48_998, 50_000, 9_800L, "97.99 %")]
    [InlineData(49_000, 50_000, 9_800L, "98.00 %")]
    [InlineData(49_001, 50_000, 9_800L, "98.01 %")]
    [InlineData(1_501, 50_000, 300L, "3.01 %")]
    [InlineData(1_499, 50_000, 300L, "2.99 %")]
    [InlineData(long.MaxValue, long.MaxValue, null, "100.00 %")]
    public void A_rate_is_rounded_for_show_and_never_across_its_target(long numerator, long denominator, long? target, string shown) =>
        new Rate(numerator, denominator).Show(target).ShouldBe(shown);
}
