using Gridloom.Domain.Cases;

namespace Gridloom.Domain.Tests.Cases;

public sealed class DeadlineStartTests
{
    [Theory]
    [InlineData("2026-02-13T16:30+08:00", "2026-02-13T16:30:00.000000+08:00")]
    [InlineData("2026-02-13T08:30Z", "2026-02-13T16:30:00.000000+08:00")]
    [InlineData("2026-02-13T08:30:15.25Z", "2026-02-13T16:30:15.250000+08:00")]
    [InlineData("2026-02-13T16:30:15-01:30", "2026-02-14T02:00:15.000000+08:00")]
    [InlineData("2026-02-13T16:30", "case.start-without-offset")]
    [InlineData("2026-02-13 16:30:00", "case.start-without-offset")]
    [InlineData("2026-02-13", "case.start-without-offset")]
    [InlineData("2026-02-30T16:30+08:00", "case.start-unreadable")]
    [InlineData("0001-01-01T00:00+08:00", "case.start-unreadable")]
    [InlineData("13.02.2026 16:30", "case.start-unreadable")]
    [InlineData("yesterday", "case.start-unreadable")]
    [InlineData("", "case.start-unreadable")]
    public void A_start_carries_its_offset(string text, string expected)
    {
        var told = DeadlineStart.Parse(text).Succeeded(out var at, out var refused) ? at.ToString() : refused.Code;

        told.ShouldBe(expected);
    }
}
