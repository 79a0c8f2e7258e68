using Gridloom.Testing;

namespace Gridloom.Server.Tests.Host;

public sealed class HeadersTests
{
    [Theory, EveryEngine(
        "/sign-in          | 200",
        "/account          | 200",
        "/accounts         | 403",
        "/no-such-page     | 404",
        "/api/v1/cases     | 200",
        "/api/v1/cases/x   | 404",
        "/health/live      | 200")]
    public async Task Every_answer_keeps_strangers_out(Engine engine, string path, string status)
    {
        await using var app = await TestApp.Start(engine);
        var person = path == "/sign-in" ? await app.As("anonymous") : await app.As("collector");

        var answer = path.StartsWith("/api/v1") ? await person.Get(path["/api/v1".Length..]) : (await person.Open(path)).Answer;

        answer.Status.ToString().ShouldBe(status);
        string Header(string name) => string.Join(", ", answer.Response.Headers.TryGetValues(name, out var values) ? values : []);
        Header("Content-Security-Policy").ShouldContain("default-src 'self'");
        Header("Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        Header("Content-Security-Policy").ShouldNotContain("unsafe");
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Referrer-Policy").ShouldBe("same-origin");
        Header("Cache-Control").ShouldContain("no-store");
        Header("Server").ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task An_asset_may_be_kept(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var anonymous = await app.As("anonymous");
        var asset = System.Text.RegularExpressions.Regex.Match((await anonymous.Open("/sign-in")).Html, "href=\"(/assets/desk[^\"]+)\"").Groups[1].Value;

        using var answer = await anonymous.Http.GetAsync(asset, TestContext.Current.CancellationToken);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        answer.Headers.CacheControl!.NoStore.ShouldBeFalse();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }
}
