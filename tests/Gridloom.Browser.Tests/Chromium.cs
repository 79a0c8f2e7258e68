using Gridloom.Browser.Tests;
using Gridloom.Testing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Gridloom.Browser.Tests;

/// <summary>One Chromium for the run; every visit has a context of its own in it. Stops the shared servers as well when the run ends.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Variable = "GRIDLOOM_TEST_CHROMIUM";

    // Nothing of the browser itself may speak to the outside: what leaves is then the page's own doing, and a test sees it.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-lcd-text", "--lang=zh-CN",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why no browser can be driven here; null when one can.</summary>
    public static string? WhyMissing(string? path) =>
        string.IsNullOrEmpty(path) ? $"Chromium is absent: run ./test, which installs it, or set {Variable}" : null;

    /// <summary>The browser, or a named skip of the test that asks.</summary>
    public IBrowser Get()
    {
        if (browser is null) Assert.Skip(WhyMissing(null)!);
        return browser;
    }

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable(Variable);
        if (WhyMissing(path) is not null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        await TestHost.StopAll();
    }
}
