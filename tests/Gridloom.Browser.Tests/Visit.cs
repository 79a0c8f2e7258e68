using System.Collections.Concurrent;

namespace Gridloom.Browser.Tests;

/// <summary>
/// Somebody's browser at one server: a context of its own with one page. It watches all the while, and what it saw of console errors, page
/// errors and requests to other hosts fails the test.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri server;
    private readonly ConcurrentQueue<string> seen = [];
    private readonly ConcurrentQueue<(string At, string Text)> failedLoads = [];
    private readonly ConcurrentDictionary<string, bool> documents = [];
    private readonly ConcurrentQueue<IResponse> responses = [];

    private Visit(IBrowserContext context, Uri server) => (this.context, this.server) = (context, server);

    public IPage Page { get; private set; } = null!;

    public IBrowserContext Context => context;

    /// <summary>Everything that came over the wire since the visit began.</summary>
    public IReadOnlyCollection<IResponse> Responses => responses;

    /// <summary>What a person would find broken, in words. A page that answers 4xx is not a fault; a script or picture that does is.</summary>
    public IReadOnlyList<string> Faults => [.. seen, .. failedLoads.Where(f => !documents.ContainsKey(f.At)).Select(f => $"console: {f.Text} {f.At}")];

    public static async Task<Visit> Start(IBrowser browser, Uri server, BrowserNewContextOptions options)
    {
        options.BaseURL = server.ToString();
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(context, server);
        visit.Watch();
        visit.Page = await context.NewPageAsync();
        return visit;
    }

    public async Task<IResponse?> Go(string path) => await Page.GotoAsync(path);

    /// <summary>Signs in as a person does; home opens.</summary>
    public async Task SignIn(string login, string password)
    {
        await Go("/sign-in");
        await Page.FillAsync("#login", login);
        await Page.FillAsync("#password", password);
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>The path and query where the page stands.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    private void Watch()
    {
        context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is not ("data" or "blob") && url.Authority != server.Authority) seen.Enqueue($"request to another host: {url}");
            if (request.IsNavigationRequest) documents[request.Url] = true;
        };
        context.Response += (_, response) => responses.Enqueue(response);
        context.WebError += (_, error) => seen.Enqueue($"page error: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type != "error") return;
            if (message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) failedLoads.Enqueue((PlaceOf(message), message.Text));
            else seen.Enqueue($"console: {message.Text}");
        };
    }

    // A message's location is its address with line and column behind it.
    private static string PlaceOf(IConsoleMessage message) => string.Join(':', message.Location.Split(':')[..^2]).Split('#')[0];
}
