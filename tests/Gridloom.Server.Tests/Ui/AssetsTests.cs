using Gridloom.Server.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gridloom.Server.Tests.Ui;

/// <summary>Assets are packed once, named by their content, and kept by the browser for ever.</summary>
public sealed class AssetsTests
{
    private static readonly Assets Built = StandInAssets.Load();

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task The_best_coding_that_the_browser_takes_is_sent(string? accepted, string? coding)
    {
        var http = await Get("desk.0123456789ab.css", accepted);
        http.Response.StatusCode.ShouldBe(200);
        http.Response.Headers.ContentEncoding.ToString().ShouldBe(coding ?? "");
        http.Response.Headers.ContentType.ToString().ShouldBe("text/css; charset=utf-8");
        http.Response.Headers.CacheControl.ToString().ShouldBe("public, max-age=31536000, immutable");
        http.Response.Headers.Vary.ToString().ShouldBe("Accept-Encoding");
    }

    [Fact]
    public async Task A_browser_that_has_it_is_told_so()
    {
        var first = await Get("desk.0123456789ab.css", "br");
        var tag = first.Response.Headers.ETag.ToString();
        tag.ShouldBe("\"0123456789ab-br\"");
        var second = await Get("desk.0123456789ab.css", "br", tag);
        second.Response.StatusCode.ShouldBe(304);
    }

    [Theory]
    [InlineData("desk.css")]
    [InlineData("manifest.json")]
    [InlineData("../appsettings.json")]
    public void Nothing_else_is_served(string name) => Built.Answer(name, new DefaultHttpContext()).ShouldBeNull();

    [Fact]
    public void A_page_asks_by_the_plain_name()
    {
        Built.Url("desk.css").ShouldBe("/assets/desk.0123456789ab.css");
        Should.Throw<ArgumentException>(() => Built.Url("other.css"));
    }

    [Theory]
    [InlineData("?lang=en", null, true)]
    [InlineData("", "en", true)]
    [InlineData("?lang=zh", "en", false)]
    [InlineData("?lang=fr", null, false)]
    [InlineData("", null, false)]
    public void The_address_chooses_the_language_before_the_cookie_does(string query, string? cookie, bool english)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        if (cookie is not null) http.Request.Headers.Cookie = "lang=" + cookie;
        Words.For(http).InEnglish.ShouldBe(english);
    }

    private static async Task<DefaultHttpContext> Get(string name, string? accepted, string? known = null)
    {
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = "GET";
        if (accepted is not null) http.Request.Headers.AcceptEncoding = accepted;
        if (known is not null) http.Request.Headers.IfNoneMatch = known;
        http.Response.Body = new MemoryStream();
        await Built.Answer(name, http)!.ExecuteAsync(http);
        return http;
    }
}
