using Gridloom.Domain;

namespace Gridloom.Domain.Tests;

public sealed class InstantTests
{
    [Theory]
    [InlineData("2026-11-20T10:26:08+08:00", "2026-11-20T10:26:08.000000+08:00", "2026-11-20")]
    [InlineData("2026-11-20T16:00:00Z", "2026-11-21T00:00:00.000000+08:00", "2026-11-21")]
    [InlineData("1969-12-31T23:59:59.999999Z", "1970-01-01T07:59:59.999999+08:00", "1970-01-01")]
    public void An_instant_survives_the_round_and_shows_beijing_time(string given, string shown, string day)
    {
        var at = Instant.From(DateTimeOffset.Parse(given, System.Globalization.CultureInfo.InvariantCulture));

        at.ToString().ShouldBe(shown);
        at.ChinaDay().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
        new Instant(at.Microseconds).ShouldBe(at);
    }
}
