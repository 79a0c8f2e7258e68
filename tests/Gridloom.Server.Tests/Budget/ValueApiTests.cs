using System.Globalization;
using System.Text.Json.Nodes;
using Gridloom.Server.Tests.Budget.Work;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

/// <summary>Values that a program enters.</summary>
public sealed class ValueApiTests
{
    private const string Project = "数字化城管信息系统运行（系统操作员）", Seats = "话务坐席数量";

    private static async Task<string> Proof(Person person) => (await UploadProofTests.Send(person, WorkKit.Pdf))["token"];

    private static async Task<string> AddressOf(Person person) => $"/budget/indicators/{(await person.Indicator(Project, Seats)).GetProperty("id").GetString()}/value";

    [Theory, EveryEngine]
    public async Task A_value_with_its_proof_stands_on_the_project(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var address = await AddressOf(finance);

        foreach (var _ in new[] { 1, 2 })
        {
            var made = await finance.Post(address, new { value = "12", asOf = "2026-06-30", note = "半年验收", proof = await Proof(finance), seen = 0 }, "value");
            (made.Status, made["version"]).ShouldBe((201, "1"), made.Body);
        }

        var line = await finance.Indicator(Project, Seats);
        (line.GetProperty("version").GetInt64(), line.GetProperty("standing").GetString(), line.GetProperty("entered").GetProperty("value").GetString()).ShouldBe((1L, "met", "12"));
        (await app.Events(line.GetProperty("id").GetString())).ShouldBe(["budget.value-entered"]);
        (await finance.Http.GetByteArrayAsync(new Uri(finance.Http.BaseAddress!, line.GetProperty("entered").GetProperty("proof").GetString()))).ShouldBe(WorkKit.Pdf);
        (await finance.Post(address, new { value = "13", asOf = "2026-09-30", proof = await Proof(finance), seen = 0 })).ToString().ShouldBe("409 budget.stale");
        (await finance.Post(address, new { value = "13", asOf = "2026-09-30", proof = await Proof(finance), seen = 1 }, "value")).ToString().ShouldBe("409 request.key-reused");
        (await finance.Post(address, new { value = "13", asOf = "2026-09-30", proof = await Proof(finance), seen = 1 }))["version"].ShouldBe("2");
    }

    [Theory, EveryEngine(
        """{ "value": "十二" }          | 422 budget.value-unreadable""",
        """{ "value": null }            | 422 budget.value-missing""",
        """{ "asOf": "2026-11-21" }     | 422 budget.day-in-future""",
        """{ "proof": null }            | 422 budget.proof-missing""",
        """{ "proof": "x" }             | 422 budget.proof-unknown""",
        """{ "seen": null }             | 409 budget.stale""",
        """{ "value": 12 }              | 400 request.malformed""")]
    public async Task What_is_wrong_is_refused_by_name(Engine engine, string change, string refusal)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var body = new JsonObject { ["value"] = "12", ["asOf"] = "2026-06-30", ["proof"] = await Proof(finance), ["seen"] = 0 };
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) body[name] = value?.DeepClone();
        (await finance.Post(await AddressOf(finance), body)).ToString().ShouldBe(refusal);
        (await app.Count("budget_value")).ShouldBe(0);
    }

    [Theory, EveryEngine("leader | 403", "collector | 403", "finance 001 | 403", "anonymous | 401")]
    public async Task Others_may_not_enter_a_value_by_program(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var (person, address) = (await app.As(persona), await AddressOf(finance));
        (await person.Post(address, new { value = "12", asOf = "2026-06-30", proof = await Proof(finance), seen = 0 })).Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_value")).ShouldBe(0);
    }
}
