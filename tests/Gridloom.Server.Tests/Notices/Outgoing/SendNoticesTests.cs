using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gridloom.Server.Notices.Outgoing;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices.Outgoing;

public sealed class SendNoticesTests
{
    internal const string Secret = "sixteen-and-more-signs";

    [Theory, EveryEngine]
    public async Task A_message_is_signed_and_says_no_more_than_the_title(Engine engine)
    {
        using var receiver = new Receiver();
        await using var host = await receiver.Host(engine, "json");
        await using var app = TestApp.On(host);
        await app.GivenDispatched();

        (await Send(app)).ShouldBe(1);
        (await Send(app)).ShouldBe(0);

        var letter = receiver.Letters.ShouldHaveSingleItem();
        var body = JsonDocument.Parse(letter.Body).RootElement;
        body.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "number", "title", "titleEnglish", "urgency", "topic"]);
        (body.GetProperty("title").GetString(), body.GetProperty("urgency").GetString()).ShouldBe(("派给本单位：暴露垃圾（东街道）", "normal"));
        letter.Headers["x-gridloom-delivery"].ShouldBe(body.GetProperty("id").GetString());
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{letter.Headers["x-gridloom-timestamp"]}.{letter.Body}"));
        letter.Headers["x-gridloom-signature"].ShouldBe("sha256=" + Convert.ToHexStringLower(signed));
    }

    [Theory, EveryEngine]
    public async Task What_failed_is_sent_again_later_under_the_same_id(Engine engine)
    {
        using var receiver = new Receiver().Answers((500, "broken"));
        await using var host = await receiver.Host(engine, "json");
        await using var app = TestApp.On(host);
        await app.GivenDispatched();

        await Send(app);
        (await Send(app)).ShouldBe(0, "ten seconds are not over");
        app.SetClock("2026-11-20T10:26:10+08:00");
        (await Send(app)).ShouldBe(1);

        receiver.Letters.Select(l => l.Headers["x-gridloom-delivery"]).Distinct().ShouldHaveSingleItem();
        (await Answers(app)).ShouldBe(["1 0 http-500", "2 1 http-200"]);
        (await States(app)).ShouldBe(["sent"]);
    }

    [Theory, EveryEngine]
    public async Task After_five_tries_it_is_given_up_and_each_reason_is_kept(Engine engine)
    {
        using var receiver = new Receiver().Answers((500, ""), (503, ""), (302, ""), (404, ""), (500, ""), (500, ""));
        await using var host = await receiver.Host(engine, "json");
        await using var app = TestApp.On(host);
        await app.GivenDispatched();
        foreach (var at in (string[])["10:26:00", "10:26:10", "10:27:10", "10:37:10", "11:37:10", "13:37:10"])
        {
            app.SetClock($"2026-11-20T{at}+08:00");
            await Send(app);
        }

        (await Answers(app)).ShouldBe(["1 0 http-500", "2 0 http-503", "3 0 http-302", "4 0 http-404", "5 0 http-500"]);
        (await States(app)).ShouldBe(["failed"]);
        var officer = await app.As("system-officer");
        var page = await officer.Open("/notices/sent");
        page.Text.ShouldContain("没有发出");
        page.Text.ShouldContain("对方答 503");
        page.Text.ShouldContain("值班群（通用接口）");
        page.Html.ShouldNotContain("not-to-be-shown");
    }

    [Theory, EveryEngine]
    public async Task A_server_that_is_not_there_is_a_reason_too(Engine engine)
    {
        var receiver = new Receiver();
        await using var host = await receiver.Host(engine, "json");
        receiver.Dispose();
        await using var app = TestApp.On(host);
        await app.GivenDispatched();

        await Send(app);

        (await Answers(app)).ShouldBe(["1 0 unreachable"]);
    }

    [Theory, EveryEngine]
    public async Task Nothing_leaves_at_night_but_what_is_urgent(Engine engine)
    {
        using var receiver = new Receiver();
        await using var host = await receiver.Host(engine, "json");
        await using var app = TestApp.On(host, now: "2026-11-19T22:30+08:00");
        await app.GivenDispatched();
        (await Send(app)).ShouldBe(0);
        await app.GivenDispatched("0101/1", "street");
        (await Send(app)).ShouldBe(1);
        receiver.Letters.ShouldHaveSingleItem().Body.ShouldContain("urgent");

        app.SetClock("2026-11-20T08:00+08:00");

        (await Send(app)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task What_is_no_longer_true_in_the_morning_is_not_sent(Engine engine)
    {
        using var receiver = new Receiver();
        await using var host = await receiver.Host(engine, "json");
        await using var app = TestApp.On(host, now: "2026-11-19T22:30+08:00");
        var loop = await app.GivenDispatched();
        await loop.Walk("liaison of roads | receive | | handling");
        app.SetClock("2026-11-20T08:00+08:00");

        await Send(app);

        receiver.Letters.ShouldBeEmpty();
        (await States(app)).ShouldBe(["dropped"]);
    }

    [Theory, EveryEngine]
    public async Task A_group_robot_gets_its_own_form_and_may_refuse_with_a_code(Engine engine)
    {
        using var receiver = new Receiver().Answers((200, """{"errcode":45009,"errmsg":"too often"}"""), (200, """{"errcode":0,"errmsg":"ok"}"""));
        await using var host = await receiver.Host(engine, "wecom");
        await using var app = TestApp.On(host);
        await app.GivenDispatched();
        await Send(app);
        app.SetClock("2026-11-20T10:26:10+08:00");
        await Send(app);

        var body = JsonDocument.Parse(receiver.Letters[0].Body).RootElement;
        (body.GetProperty("msgtype").GetString(), body.GetProperty("text").GetProperty("content").GetString()).ShouldBe(("text", "派给本单位：暴露垃圾（东街道）\n案号 20261120-00001"));
        (await Answers(app)).ShouldBe(["1 0 errcode-45009", "2 1 http-200"]);
    }

    [Theory, EveryEngine]
    public async Task A_gateway_gets_logins_and_no_numbers_and_a_channel_only_its_topics(Engine engine)
    {
        using var receiver = new Receiver();
        await using var host = await receiver.Host(engine, "sms", """, "topics": ["demand"]""");
        await using var app = TestApp.On(host);
        var loop = await app.GivenDispatched();
        (await Send(app)).ShouldBe(0);
        await loop.Walk("operator | urge | note 请加快 | dispatched");
        await app.Drain();

        (await Send(app)).ShouldBe(1);

        JsonDocument.Parse(receiver.Letters[0].Body).RootElement.GetProperty("to").EnumerateArray().Select(a => a.GetString()).ShouldBe([(await loop.As("liaison of roads")).Login]);
    }

    private static Task<int> Send(TestApp app) => app.Get<SendNotices>().Run(app.District, TestContext.Current.CancellationToken);

    private static Task<List<string>> Answers(TestApp app) => app.Get<Server.Storage.Store>().List<string>(
        "select s.try || ' ' || s.ok || ' ' || s.answer from notice_sent s where s.district = @District order by s.try", new { app.District }, CancellationToken.None);

    private static Task<List<string>> States(TestApp app) => app.Get<Server.Storage.Store>().List<string>(
        "select o.state from notice_out o where o.district = @District", new { app.District }, CancellationToken.None);
}
