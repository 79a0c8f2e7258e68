using System.Globalization;
using System.Text.Json;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Publishing;

/// <summary>Publishing through the API.</summary>
public sealed class PublicationApiTests
{
    private const string List = PublishKit.List;

    private static string[] Scan(Answer preview, string gravity) =>
        [.. preview.Json.GetProperty("scan").EnumerateArray().Where(item => item.GetProperty("gravity").GetString() == gravity).Select(item => item.GetProperty("id").GetString()!)];

    private static object Body(string plan, Answer preview, string? reason = "可以公开") => new { of = plan.Split('/')[^1], kind = "targets", seen = preview["seen"], confirmed = Scan(preview, "confirm"), reason };

    [Theory, EveryEngine]
    public async Task What_is_previewed_goes_out_is_listed_and_taken_down(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (plan, finance) = (await app.InForce(), await app.As("finance"));

        var preview = await finance.Get(PublishKit.Preview(plan));
        (preview["kind"], preview["version"]).ShouldBe(("targets", "5"));
        preview.Json.GetProperty("rows").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetString()).ShouldContain("网格信息服务");

        var made = await finance.Post(List, Body(plan, preview));
        made.Status.ShouldBe(201, made.Body);
        var open = made.Response.Headers.Location!.OriginalString;
        (await (await app.As("anonymous")).Open(open)).Text.ShouldContain("网格信息服务");
        Listed(await finance.Get(List)).GetProperty("page").GetString().ShouldBe(open);

        (await finance.Post($"{List}/{made["id"]}/take-down", new { })).ToString().ShouldBe("422 budget.publication-reason-unfit");
        (await finance.Post($"{List}/{made["id"]}/take-down", new { reason = "金额有误" })).ToString().ShouldBe("200");
        var listed = Listed(await finance.Get(List));
        (listed.GetProperty("page").GetString(), listed.GetProperty("takenDownReason").GetString()).ShouldBe((null, "金额有误"));
        (await (await app.As("anonymous")).Open(open)).Answer.Status.ShouldBe(404);
        (await finance.Post($"{List}/{made["id"]}/take-down", new { reason = "再撤一次" })).ToString().ShouldBe("409 budget.publication-taken-down");
        (await finance.Post($"{List}/none/take-down", new { reason = "没有" })).ToString().ShouldBe("404 budget.publication-not-found");
    }

    private static JsonElement Listed(Answer list) => list.Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

    [Theory, EveryEngine]
    public async Task What_was_not_looked_at_or_not_confirmed_stays_inside(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (plan, finance) = (await app.InForce(), await app.As("finance"));
        var preview = await finance.Get(PublishKit.Preview(plan));
        var of = plan.Split('/')[^1];

        (await finance.Post(List, new { of, kind = "targets", seen = "another", confirmed = Scan(preview, "confirm"), reason = "可以公开" })).ToString().ShouldBe("409 budget.publication-changed");
        (await finance.Post(List, new { of, kind = "photographs", seen = preview["seen"] })).ToString().ShouldBe("404 budget.publication-not-found");
        (await finance.Post(List, new { of = "none", kind = "targets", seen = preview["seen"] })).ToString().ShouldBe("404 budget.plan-not-found");
        (await finance.Post(List, new { })).ToString().ShouldBe("404 budget.publication-not-found");
        (await finance.Get(PublishKit.Preview(plan, "evaluation"))).ToString().ShouldBe("409 budget.publication-nothing");
        (await app.Count("budget_publication")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Sent_again_under_the_same_key_it_is_one_publication(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (plan, finance) = (await app.InForce(), await app.As("finance"));
        var preview = await finance.Get(PublishKit.Preview(plan));
        var (first, again) = (await finance.Post(List, Body(plan, preview), "publish"), await finance.Post(List, Body(plan, preview), "publish"));
        (again.Status, again["id"]).ShouldBe((201, first["id"]));
        (await finance.Post(List, Body(plan, preview, "另一个理由"), "publish")).ToString().ShouldBe("409 request.key-reused");
        (await app.Events(first["id"])).ShouldBe(["budget.published"]);
    }

    [Theory, EveryEngine("leader | 403", "budget-reviewer | 403", "finance 001 | 403", "anonymous | 401")]
    public async Task Others_may_not_publish_or_take_down(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var (plan, finance) = (await app.InForce(), await app.As("finance"));
        var preview = await finance.Get(PublishKit.Preview(plan));
        var id = (await finance.Post(List, Body(plan, preview)))["id"];
        var (person, status) = (await app.As(persona), int.Parse(expected, CultureInfo.InvariantCulture));

        (await person.Get(PublishKit.Preview(plan))).Status.ShouldBe(status);
        (await person.Post(List, Body(plan, preview))).Status.ShouldBe(status);
        (await person.Post($"{List}/{id}/take-down", new { reason = "理由" })).Status.ShouldBe(status);
        var stranger = await other.As("finance");
        (await stranger.Get(PublishKit.Preview(plan))).ToString().ShouldBe("404 budget.plan-not-found", "another district");
        (await stranger.Post($"{List}/{id}/take-down", new { reason = "理由" })).ToString().ShouldBe("404 budget.publication-not-found", "another district");
        (await app.Column("select id from budget_publication where taken_down_at is null")).ShouldBe([id]);
    }
}
