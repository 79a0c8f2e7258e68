using System.Diagnostics;

namespace Gridloom.Browser.Tests;

/// <summary>Where no browser is, the tests say so by name instead of passing.</summary>
public sealed class ChromiumTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_missing_browser_has_a_reason(string? path) =>
        Chromium.WhyMissing(path).ShouldBe("Chromium is absent: run ./test, which installs it, or set GRIDLOOM_TEST_CHROMIUM");

    [Fact]
    public void A_browser_that_is_named_is_not_missing() => Chromium.WhyMissing("/usr/bin/chromium").ShouldBeNull();

    [Fact]
    public async Task Without_a_browser_every_visit_is_skipped_by_name_and_nothing_passes()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-noLogo", "-noColor", "-class", typeof(PublicReportTests).FullName!]) { RedirectStandardOutput = true };
        start.Environment.Remove(Chromium.Variable);
        using var run = Process.Start(start)!;
        var told = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        told.ShouldContain(Chromium.WhyMissing(null)!);
        told.ShouldContain("Total: 3, Errors: 0, Failed: 0, Skipped: 3");
    }
}
