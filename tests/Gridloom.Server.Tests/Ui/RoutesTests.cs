using System.Net;
using Gridloom.Server.Cases;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gridloom.Server.Tests.Ui;

/// <summary>A page answered by a real server over a real socket.</summary>
public sealed class RoutesTests
{
    [Fact]
    public async Task A_route_answers_with_a_page_in_the_language_asked_for()
    {
        await using var server = await Start();
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        var cancel = TestContext.Current.CancellationToken;

        var answer = await client.GetAsync("/cases", cancel);
        var page = await answer.Content.ReadAsStringAsync(cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        page.ShouldContain("<h1>案件</h1>");
        page.ShouldNotContain("blazor");

        var english = await client.GetAsync("/cases?lang=en", cancel);
        (await english.Content.ReadAsStringAsync(cancel)).ShouldContain("<h1>Cases</h1>");
        english.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("lang=en"));

        (await client.GetAsync("/assets/desk.0123456789ab.css", cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/assets/other.css", cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<WebApplication> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPages(_ => StandInAssets.Load());
        var server = builder.Build();
        server.MapAssets();
        server.MapGet("/cases", () => Pages.Show<CaseListPage>(Samples.Frame("案件", "cases"), new CaseListModel { Rows = [], Total = 0 }, StatusCodes.Status422UnprocessableEntity));
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
