using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ReportCaseInPublicTests
{
    private static FormPage Fill(FormPage form) => form
        .With("class", "0118").With("description", "路灯不亮三天了").With("address", "东街道 东一社区 长安路 1 号").With("phone", "13812345678");

    [Theory, EveryEngine]
    public async Task A_resident_reports_without_an_account_and_follows_by_a_private_link(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var resident = await app.As("anonymous");
        var url = "/report?district=" + app.District;

        var sent = await Fill(await resident.Open(url)).WithFile("photos", SamplePhotos.Jpeg(1), "a.jpg").Submit(url);

        sent.Answer.Status.ShouldBe(303, sent.Text);
        var done = await resident.Open(sent.Location!.OriginalString);
        done.Text.ShouldContain($"{app.District}-20261120-00001");
        var link = sent.Location.OriginalString.Split('?')[0];
        var follow = await (await app.As("anonymous")).Open(link);
        follow.Text.ShouldContain("路灯，等人核实");
        follow.Text.ShouldContain("路灯不亮三天了");
        follow.Html.ShouldNotContain("5678", customMessage: "the link shows nothing of the reporter");
        (await resident.Open(link[..^1] + (link[^1] == '0' ? '1' : '0'))).Answer.Status.ShouldBe(404, "a guessed link finds nothing");

        var desk = await app.As("operator");
        var list = await desk.Open("/cases?moderation=1");
        list.Text.ShouldContain("待审看");
        list.Text.ShouldContain("群众");
    }

    [Theory, EveryEngine]
    public async Task What_a_resident_typed_survives_a_refusal(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var resident = await app.As("anonymous");
        var url = "/report?district=" + app.District;

        var refused = await (await resident.Open(url)).With("description", "路灯不亮三天了").With("phone", "不告诉你").Submit(url);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("请选择小类");
        refused.Text.ShouldContain("请写地点，或给出位置");
        refused.Html.ShouldContain("路灯不亮三天了");
        (await Fill(refused).Submit(url)).Answer.Status.ShouldBe(303);
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_flood_it(Engine engine)
    {
        await using var host = await TestHost.Start(engine, o => o with { PublicReportsPerMinute = 2 });
        using var http = new HttpClient { BaseAddress = host.Address };
        var url = "/report?district=900001";

        var answers = new List<int>();
        for (var n = 0; n < 4; n++)
        {
            using var page = await http.GetAsync(url);
            answers.Add((await Fill(new FormPage(http, url, await Answer.Of(page))).Submit(url)).Answer.Status);
        }

        answers.Count(a => a == 429).ShouldBe(2);
    }
}
