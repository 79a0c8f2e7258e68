using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ActOnCaseTests
{
    [Theory, EveryEngine]
    public async Task A_case_goes_its_straight_way_through_the_hands_of_each_role(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source hotline");

        await loop.Walk(
            "operator         | send-verify |                              | verifying",
            "collector        | verify      | answer yes, note 确有塌陷      | reported",
            "operator         | accept      |                              | accepted",
            "operator         | file        | condition 01-10/1            | filed",
            "operator         | dispatch    | unit roads                   | dispatched",
            "liaison of roads | receive     |                              | handling",
            "liaison of roads | handle      | note 已修补                   | handled",
            "operator         | send-check  |                              | checking",
            "collector        | check       | answer yes, note 平整         | checked",
            "operator         | close       |                              | closed",
            "operator         | evaluate    | satisfaction satisfied       | closed");

        (await app.Events(loop.Case)).ShouldBe([
            "case.reported", "case.verification-sent", "case.verified", "case.accepted", "case.filed", "case.dispatched", "case.received", "case.handled", "case.check-sent",
            "case.checked", "case.closed", "case.evaluated"]);
        var shown = (await (await loop.As("operator")).Get("/cases/" + loop.Case)).Json;
        shown.GetProperty("stage").GetString().ShouldBe("closed");
        shown.GetProperty("version").GetInt64().ShouldBe(12);
        shown.GetProperty("acts").EnumerateArray().Select(a => a.GetString()).ShouldBe(["reopen"]);
    }

    [Theory, EveryEngine]
    public async Task A_wrong_dispatch_shortens_the_case_and_never_the_holder(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T09:00+08:00");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit street | dispatched");
        var first = await loop.Dues();
        app.SetClock("2026-11-20T11:00+08:00");
        await loop.Walk("liaison of street | return | clause 3.2, note 不归街道管 | filed", "operator | dispatch | unit roads | dispatched");

        var second = await loop.Dues();

        second["case"].ShouldBe(first["case"]);
        second["holder"].ShouldBe(first["holder"].AddHours(2));
    }

    [Theory, EveryEngine("3.2 | 200", "9.9 | 422")]
    public async Task A_return_cites_a_clause_that_stands_in_the_catalogue_in_force(Engine engine, string clause, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | street");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit street | dispatched");

        var answer = await (await loop.As("liaison of street")).Post($"/cases/{loop.Case}/acts/return", new { clause, note = "不归街道管" });

        answer.Status.ShouldBe(status);
        if (status != 200) answer["code"].ShouldBe("case.unknown-clause");
    }

    [Theory, EveryEngine]
    public async Task Every_minute_is_charged_to_one_holder(Engine engine)
    {
        await using var app = await TestApp.Start(engine, "2026-11-20T09:00+08:00");
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched");
        app.SetClock("2026-11-20T11:00+08:00");
        await loop.Walk("liaison of roads | receive | | handling", "liaison of roads | ask-suspension | until 2026-11-25, note 等材料 | handling", "duty-officer | approve-suspension | | suspended");
        app.SetClock("2026-11-23T10:00+08:00");
        await loop.Walk("duty-officer | resume | note 到了 | handling");
        app.SetClock("2026-11-23T13:00+08:00");

        var ledger = (await (await loop.As("operator")).Get($"/cases/{loop.Case}/ledger")).Json;

        ledger.GetProperty("minutes").GetDouble().ShouldBe((3 * 1440) + 240);
        ledger.GetProperty("entries").EnumerateArray().Select(e => $"{e.GetProperty("holder").GetString()} {Minutes(e, "ofCase")} {Minutes(e, "ofStep")} {Minutes(e, "outside")} {Minutes(e, "stopped")}")
            .ShouldBe(["unit 120 0 0 0", "suspended 0 0 3840 420", "unit 120 0 60 0"]); // Fri 11:00 – Mon 10:00: five hours of Friday and two of Monday stand still
        static double Minutes(System.Text.Json.JsonElement e, string kind) => e.GetProperty(kind).GetDouble();
    }

    [Theory, EveryEngine(
        "anonymous         | 401",
        "leader            | 403",
        "liaison of roads  | 403",
        "collector         | 403",
        "operator 002      | 404",
        "operator          | 200")]
    public async Task Others_may_not_act(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, at 东街道 长安路, source collector");

        (await (await app.As(persona)).Post($"/cases/{loop.Case}/acts/accept", new { })).Status.ShouldBe(status);

        (await app.Events(loop.Case)).Count.ShouldBe(status == 200 ? 2 : 1);
    }

    [Theory, EveryEngine(
        "operator         | verify      | 403 | access.not-permitted",
        "operator         | dispatch    | 409 | case.not-yet",
        "operator         | close       | 409 | case.not-yet",
        "operator         | reject      | 422 | case.no-note",
        "supervisor       | approve-void | 409 | case.void-not-asked",
        "collector        | verify      | 409 | case.not-yet",
        "liaison of roads | receive     | 404 | case.not-found",
        "operator         | dance       | 404 | request.not-found")]
    public async Task What_may_not_be_done_now_is_refused_by_name_and_changes_nothing(Engine engine, string persona, string act, int status, string code)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");

        (await (await app.As(persona)).Post($"/cases/{loop.Case}/acts/{act}", new { })).ToString().ShouldBe($"{status} {code}");

        (await app.Events(loop.Case)).ShouldBe(["case.reported"]);
    }

    [Theory, EveryEngine]
    public async Task Sent_twice_it_is_done_once_and_other_words_under_the_key_are_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        var desk = await app.As("operator");
        Task<Answer> Send(string note) => desk.Post($"/cases/{loop.Case}/acts/reject", new { note }, "one-key");

        var first = await Send("不在本区");
        var again = await Send("不在本区");

        (first.Status, again.Status).ShouldBe((200, 200));
        again.Body.ShouldBe(first.Body);
        (await Send("另一个理由")).ToString().ShouldBe("409 request.key-reused");
        (await app.Events(loop.Case)).ShouldBe(["case.reported", "case.rejected"]);
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_saw_the_same_case_the_later_is_told_to_look_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        var (one, other) = (await app.As("operator"), await app.As("operator"));

        var both = await Task.WhenAll(one.Post($"/cases/{loop.Case}/acts/accept", new { seen = 1 }), other.Post($"/cases/{loop.Case}/acts/reject", new { seen = 1, note = "重复" }));

        both.Select(a => a.ToString()).Order().ShouldBe(["200", "409 case.stale"]);
        (await app.Events(loop.Case)).Count.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_liaison_sees_the_cases_of_the_unit_and_no_others(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        var liaison = await app.As("liaison of roads");
        (await liaison.Get("/cases/" + loop.Case)).Status.ShouldBe(404);
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched");

        (await liaison.Get("/cases/" + loop.Case)).Status.ShouldBe(200);
        (await liaison.Get("/cases")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await (await app.As("liaison of street")).Get("/cases")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task The_page_offers_exactly_what_may_be_done_and_takes_the_photos_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        var liaison = await app.As("liaison of roads");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit roads | dispatched", "liaison of roads | receive | | handling");
        var id = loop.Case;
        var page = await liaison.Open("/cases/" + id);
        Loop.Offered(page).ShouldBe(["handle", "return", "ask-extension", "ask-suspension"]);

        var done = await page.With("note", "已修补").WithFile("photos", SamplePhotos.Jpeg(3), "after.jpg").Submit($"/cases/{id}/acts/handle");

        done.Location!.ToString().ShouldBe($"/cases/{id}?done=handle");
        var after = await liaison.Open($"/cases/{id}?done=handle");
        after.Text.ShouldContain("处置后");
        after.Text.ShouldContain("已修补");
        Loop.Offered(after).ShouldBeEmpty();
        (await liaison.Http.GetAsync($"/cases/{id}/photos/1", TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_refused_form_keeps_what_was_typed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷, source collector");
        var desk = await app.As("operator");
        var page = await desk.Open("/cases/" + loop.Case);
        await loop.Walk("operator | accept | | accepted");

        var refused = await page.With("note", "说得很长的理由").Submit($"/cases/{loop.Case}/acts/reject");
        refused.Answer.Status.ShouldBe(409);
        refused.Text.ShouldContain("这宗案件刚被别人办过");

        var filing = await (await desk.Open("/cases/" + loop.Case)).With("condition", "99-99/9").Submit($"/cases/{loop.Case}/acts/file");
        filing.Answer.Status.ShouldBe(422);
        filing.Text.ShouldContain("请选择立案条件");
        (await app.Events(loop.Case)).ShouldBe(["case.reported", "case.accepted"]);
    }
}
