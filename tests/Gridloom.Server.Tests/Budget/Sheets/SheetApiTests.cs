using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gridloom.Server.Tests.Budget.Plans;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Sheets;

/// <summary>Monitoring and self-evaluation through the API.</summary>
public sealed class SheetApiTests
{
    private static async Task<(Person Finance, string Address)> Sheet(TestApp app, string kind)
    {
        await app.LoadTargets();
        var finance = await app.As("finance");
        return (finance, $"/budget/projects/{await finance.ProjectId(DemoTargets.CollectorProject)}/{kind}");
    }

    private static IEnumerable<JsonElement> Lines(Answer sheet) => sheet.Json.GetProperty("lines").EnumerateArray();

    private static string Id(JsonElement line) => line.GetProperty("indicator").GetString()!;

    /// <summary>Every indicator that asks for it is judged, and each has a reason.</summary>
    private static JsonObject Judged(Answer sheet, bool submit, decimal percent = 90) => new()
    {
        ["scheme"] = "national", ["submit"] = submit, ["seen"] = sheet.Json.GetProperty("version").GetInt64(), ["texts"] = new JsonObject { ["troubles"] = "无" },
        ["lines"] = new JsonArray([.. Lines(sheet).Select(line =>
        {
            var row = new JsonObject { ["indicator"] = Id(line), ["reason"] = "效果仍在显现" };
            if (line.GetProperty("judge").GetBoolean()) (row["level"], row["percent"]) = ("reached", percent);
            return row;
        })]),
    };

    private static JsonObject Remarked(Answer sheet, bool submit, string outlook = "possible") => new()
    {
        ["submit"] = submit, ["seen"] = sheet.Json.GetProperty("version").GetInt64(), ["money"] = new JsonObject { ["reason"] = "合同晚签", ["measures"] = "逐月跟进" },
        ["lines"] = new JsonArray([.. Lines(sheet).Select(line => new JsonObject { ["indicator"] = Id(line), ["outlook"] = outlook, ["reason"] = "进度略慢", ["measures"] = "逐月跟进" })]),
    };

    [Theory, EveryEngine]
    public async Task A_self_evaluation_is_read_judged_handed_in_and_reviewed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Sheet(app, "evaluation");
        var blank = await finance.Get(address);
        (blank["stage"], blank["version"], blank["scheme"], blank.Json.GetProperty("funds").GetProperty("budgetWanYuan").GetDecimal()).ShouldBe(("drafting", "0", "national", 1008.14m));
        Lines(blank).ShouldContain(line => line.GetProperty("score").GetProperty("why").GetProperty("chinese").GetString()!.Contains("实际 0，未达到目标 150,000", StringComparison.Ordinal));

        (await finance.Post(address, Judged(blank, submit: false, percent: 85.5m))).ToString().ShouldBe("200");
        var draft = await finance.Get(address);
        (draft["stage"], draft["version"]).ShouldBe(("drafting", "1"));
        Lines(draft).Where(line => line.GetProperty("judge").GetBoolean()).ShouldAllBe(line => line.GetProperty("percent").GetDecimal() == 85.5m && line.GetProperty("score").GetProperty("standing").GetString() == "judged");
        (await finance.Post(address, Judged(draft, submit: true))).ToString().ShouldBe("200");

        var handedIn = await finance.Get(address);
        (handedIn["stage"], handedIn.Json.GetProperty("review").ValueKind).ShouldBe(("submitted", JsonValueKind.Null));
        (await finance.Post(address, Judged(handedIn, submit: false))).ToString().ShouldBe("409 budget.sheet-submitted");
        var (reviewer, line) = (await app.As("budget-reviewer"), Lines(handedIn).First(l => l.GetProperty("judge").GetBoolean()));
        var given = new { points = new[] { new { indicator = Id(line), points = 0.5m, cause = "材料可证一部分" } }, opinion = "总体符合实际", seen = 2 };
        (await reviewer.Post(address + "/review", given)).ToString().ShouldBe("200");
        var review = (await finance.Get(address)).Json.GetProperty("review");
        (review.GetProperty("given")[0].GetProperty("points").GetDecimal(), review.GetProperty("opinion").GetString()).ShouldBe((0.5m, "总体符合实际"));
        review.GetProperty("total").GetDecimal().ShouldBe(handedIn.Json.GetProperty("total").GetDecimal() - line.GetProperty("score").GetProperty("points").GetDecimal() + 0.5m);

        (await reviewer.Post(address + "/review", new { returns = true, seen = 3 })).ToString().ShouldBe("200");
        (await finance.Get(address))["stage"].ShouldBe("drafting");
    }

    [Theory, EveryEngine]
    public async Task Monitoring_is_read_remarked_and_handed_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Sheet(app, "monitoring");
        var blank = await finance.Get(address);
        (blank["cutOff"], blank["due"], blank["light"], blank.Json.GetProperty("money").GetProperty("budgetWanYuan").GetDecimal()).ShouldBe(("2026-07-31", "2026-08-31", "red", 1008.14m));
        blank.Json.GetProperty("outlooks").EnumerateArray().Select(code => code.GetString()).ShouldContain("possible");

        (await finance.Post(address, new { submit = true, seen = 0 })).ToString().ShouldBe("422 budget.monitoring-reasons-missing");
        (await finance.Post(address, Remarked(blank, submit: true))).ToString().ShouldBe("200");

        var handedIn = await finance.Get(address);
        (handedIn["stage"], handedIn["version"], handedIn.Json.GetProperty("money").GetProperty("reason").GetString()).ShouldBe(("submitted", "1", "合同晚签"));
        Lines(handedIn).ShouldAllBe(line => line.GetProperty("outlook").GetString() == "possible" && line.GetProperty("measures").GetString() == "逐月跟进");
        (await finance.Open(address.Replace("/projects", "", StringComparison.Ordinal))).Text.ShouldContain("合同晚签");
    }

    [Theory, EveryEngine(
        "evaluation | submit | 422 budget.evaluation-incomplete", "evaluation | scheme | 422 budget.scheme-unknown", "evaluation | percent | 422 budget.percent-unfit", "evaluation | stale | 409 budget.sheet-stale",
        "evaluation | stranger | 422 budget.sheet-indicator-unknown", "evaluation | twice | 422 budget.sheet-indicator-unknown", "evaluation | null | 422 budget.sheet-indicator-unknown",
        "monitoring | outlook | 422 budget.outlook-unknown", "monitoring | stale | 409 budget.sheet-stale", "monitoring | stranger | 422 budget.sheet-indicator-unknown", "monitoring | null | 422 budget.sheet-indicator-unknown")]
    public async Task What_is_wrong_is_refused_by_name(Engine engine, string kind, string what, string refusal)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Sheet(app, kind);
        var blank = await finance.Get(address);
        var body = kind == "evaluation" ? Judged(blank, submit: false, percent: what == "percent" ? 70 : 90) : Remarked(blank, submit: false, outlook: what == "outlook" ? "maybe" : "possible");
        var lines = body["lines"]!.AsArray();
        if (what == "submit") (body["submit"], body["lines"]) = (true, null);
        if (what == "scheme") body["scheme"] = null;
        if (what == "stale") body.Remove("seen");
        if (what == "stranger") lines.Add(new JsonObject { ["indicator"] = "none" });
        if (what == "twice") lines.Add(lines[0]!.DeepClone());
        if (what == "null") lines.Add(null);
        (await finance.Post(address, body)).ToString().ShouldBe(refusal);
        (await app.Count("budget_sheet")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_review_that_cannot_be_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Sheet(app, "evaluation");
        var reviewer = await app.As("budget-reviewer");
        (await reviewer.Post(address + "/review", new { seen = 0 })).ToString().ShouldBe("409 budget.sheet-not-submitted");
        var blank = await finance.Get(address);
        (await finance.Post(address, Judged(blank, submit: true))).ToString().ShouldBe("200");
        var indicator = Id(Lines(blank).First(line => line.GetProperty("judge").GetBoolean()));
        (await reviewer.Post(address + "/review", new { points = new[] { new { indicator, points = 99 } }, seen = 1 })).ToString().ShouldBe("422 budget.points-unfit");
        (await reviewer.Post(address + "/review", new { points = new[] { new { indicator, points = 0.5 } }, seen = 1 })).ToString().ShouldBe("422 budget.points-cause-missing");
        (await reviewer.Post(address + "/review", new { points = new[] { new { indicator = "none", points = 1 } }, seen = 1 })).ToString().ShouldBe("422 budget.sheet-indicator-unknown");
        (await reviewer.Post(address + "/review", new { opinion = "好" })).ToString().ShouldBe("409 budget.sheet-stale");
        (await app.Column("select stage from budget_sheet")).ShouldBe(["submitted"]);
    }

    [Theory, EveryEngine("evaluation", "monitoring")]
    public async Task Sent_again_under_the_same_key_it_is_saved_once(Engine engine, string kind)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, address) = await Sheet(app, kind);
        var blank = await finance.Get(address);
        JsonObject Body(bool submit) => kind == "evaluation" ? Judged(blank, submit) : Remarked(blank, submit);
        foreach (var _ in new[] { 1, 2 }) (await finance.Post(address, Body(submit: true), "sheet")).ToString().ShouldBe("200");
        (await finance.Post(address, Body(submit: false), "sheet")).ToString().ShouldBe("409 request.key-reused");
        (await app.Events()).Count(name => name == "budget.sheet-moved").ShouldBe(1);
    }

    [Theory, EveryEngine("budget-reviewer | 403", "leader | 403", "finance 001 | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_write_sheets(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, evaluation) = await Sheet(app, "evaluation");
        var monitoring = evaluation.Replace("evaluation", "monitoring", StringComparison.Ordinal);
        var (person, status) = (await app.As(persona), int.Parse(expected, CultureInfo.InvariantCulture));
        (await person.Post(evaluation, Judged(await finance.Get(evaluation), submit: false))).Status.ShouldBe(status);
        (await person.Post(monitoring, Remarked(await finance.Get(monitoring), submit: false))).Status.ShouldBe(status);
        if (persona != "budget-reviewer") (await person.Post(evaluation + "/review", new { seen = 0 })).Status.ShouldBe(status);
        (await app.Count("budget_sheet")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Another_district_sees_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var (finance, evaluation) = await Sheet(app, "evaluation");
        var stranger = await other.As("finance");
        foreach (var address in new[] { evaluation, evaluation.Replace("evaluation", "monitoring", StringComparison.Ordinal) })
        {
            (await stranger.Get(address)).ToString().ShouldBe("404 budget.sheet-not-found");
            (await stranger.Post(address, new { scheme = "national", seen = 0 })).ToString().ShouldBe("404 budget.sheet-not-found");
            (await (await app.As("finance 001")).Get(address))["area"].ShouldBe(app.District + "001");
            (await finance.Get(address))["area"].ShouldBe(app.District);
        }
    }
}
