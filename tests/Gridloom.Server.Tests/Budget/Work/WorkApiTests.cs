using System.Globalization;
using System.Text.Json.Nodes;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Work;

/// <summary>Work records through the API.</summary>
public sealed class WorkApiTests
{
    private const string Address = "/budget/work";

    private static JsonObject Training(string? proof) => new()
    {
        ["kind"] = "training", ["day"] = "2026-11-08", ["title"] = "网格员业务培训", ["office"] = "综合科", ["counts"] = new JsonObject { ["expected"] = 50, ["participants"] = 48, ["passed"] = 47 }, ["proof"] = proof,
    };

    private static async Task<string> Proof(Person person) => (await UploadProofTests.Send(person, WorkKit.Pdf))["token"];

    [Theory, EveryEngine]
    public async Task Work_with_its_proof_is_written_down_listed_and_withdrawn(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");

        var made = await finance.Post(Address, Training(await Proof(finance)));

        made.Status.ShouldBe(201, made.Body);
        (await finance.Open(Address)).Text.ShouldContain("97.92 % 47 / 48");
        var file = await finance.Http.GetByteArrayAsync(new Uri(finance.Http.BaseAddress!, $"{Address}/{made["id"]}/proof"));
        file.ShouldBe(WorkKit.Pdf, "a proof is kept as it was sent");
        (await finance.Post($"{Address}/{made["id"]}/withdraw", new { })).ToString().ShouldBe("422 budget.work-no-reason");
        (await finance.Post($"{Address}/{made["id"]}/withdraw", new { reason = "人数写错" })).ToString().ShouldBe("200");
        var item = (await finance.Get(Address)).Json.GetProperty("items")[0];
        (item.GetProperty("counted").GetBoolean(), item.GetProperty("withdrawReason").GetString()).ShouldBe((false, "人数写错"));
        (await finance.Post($"{Address}/{made["id"]}/withdraw", new { reason = "再来一次" })).ToString().ShouldBe("409 budget.work-withdrawn");
    }

    [Theory, EveryEngine(
        """{ "proof": "x" }                             | 422 budget.proof-unknown""",
        """{ "proof": null }                            | 422 budget.work-proof-missing""",
        """{ "kind": "party" }                          | 422 budget.work-kind""",
        """{ "day": "2026-11-21" }                      | 422 budget.work-day-ahead""",
        """{ "title": null }                            | 422 budget.work-title""",
        """{ "counts": { "participants": -1 } }         | 422 budget.work-count""",
        """{ "counts": { "participants": 4, "passed": 5 } } | 422 budget.work-part""",
        """{ "counts": { "participants": 4, "copies": 5 } } | 422 budget.work-count-unknown""",
        """{ "counts": { "participants": 4.5 } }        | 400 request.malformed""")]
    public async Task What_is_wrong_is_refused_by_name(Engine engine, string change, string refusal)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var training = Training(await Proof(finance));
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) training[name] = value?.DeepClone();
        (await finance.Post(Address, training)).ToString().ShouldBe(refusal);
        (await app.Count("budget_work")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Sent_again_under_the_same_key_it_is_one_record(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var (first, again) = (await finance.Post(Address, Training(await Proof(finance)), "work"), await finance.Post(Address, Training(await Proof(finance)), "work"));
        (again.Status, again["id"]).ShouldBe((201, first["id"]), "the same file under a new token is the same proof");
        foreach (var _ in new[] { 1, 2 }) (await finance.Post($"{Address}/{first["id"]}/withdraw", new { reason = "重复" }, "back")).ToString().ShouldBe("200");
        (await finance.Post($"{Address}/{first["id"]}/withdraw", new { reason = "别的" }, "back")).ToString().ShouldBe("409 request.key-reused");
        (await app.Events(first["id"])).ShouldBe(["work.entered", "work.withdrawn"]);
    }

    [Theory, EveryEngine("leader | 403", "collector | 403", "finance 001 | 403", "anonymous | 401")]
    public async Task Others_may_not_write_work(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var finance = await app.As("finance");
        var id = await app.Trained("2026-11-08 50 48");
        var (person, status) = (await app.As(persona), int.Parse(expected, CultureInfo.InvariantCulture));
        (await person.Post(Address, Training(await Proof(finance)))).Status.ShouldBe(status);
        (await person.Post($"{Address}/{id}/withdraw", new { reason = "理由" })).Status.ShouldBe(status);
        (await (await other.As("finance")).Post($"{Address}/{id}/withdraw", new { reason = "理由" })).ToString().ShouldBe("404 budget.work-not-found", "another district");
        (await app.Events()).ShouldBe(["work.entered"]);
    }
}
