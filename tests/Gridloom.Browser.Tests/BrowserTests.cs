using Gridloom.Testing;
using Xunit.Sdk;

namespace Gridloom.Browser.Tests;

/// <summary>
/// Base of every test that visits pages. It ends each visit after the test: one that failed leaves its picture in <c>tests/results/</c>,
/// and one whose browser saw a fault fails now.
/// </summary>
public abstract class BrowserTests(Chromium chromium) : IAsyncDisposable
{
    private readonly List<Visit> visits = [];

    private protected async Task<Visit> Visit(TestApp app, Device device, BrowserNewContextOptions? options = null)
    {
        var visit = await Browser.Tests.Visit.Start(chromium.Get(), app.Address, options ?? device.ToOptions());
        visits.Add(visit);
        return visit;
    }

    /// <summary>A visit of somebody who has just signed in with a new account of that persona.</summary>
    private protected async Task<Visit> VisitAs(TestApp app, Device device, string persona)
    {
        var visit = await Visit(app, device);
        await visit.SignIn(await app.AddAccount(persona), TestApp.Password);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = visits.SelectMany(v => v.Faults).ToList();
        if (TestContext.Current.TestState?.Result == TestResult.Failed || faults.Count > 0)
            foreach (var (index, visit) in visits.Index()) await Picture(visit, index + 1);
        foreach (var visit in visits) await visit.DisposeAsync();
        faults.ShouldBeEmpty();
    }

    private static async Task Picture(Visit visit, int number)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        try
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(SourceFolder.Root, "tests", "results", $"{name[..Math.Min(150, name.Length)]}-{number}.png") });
        }
        catch (Exception broken) when (broken is PlaywrightException or TimeoutException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"No picture of the failure: {broken.Message}"); // what failed before is the news, not this
        }
    }
}
