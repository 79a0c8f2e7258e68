using System.Globalization;
using System.Text.Json.Nodes;
using Gridloom.Domain.Budget.Planning;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

/// <summary>Targets from begin to force through the API alone.</summary>
public sealed class PlanApiTests
{
    private static readonly object Sound = new
    {
        texts = new { name = "网格信息服务", overview = "按月结算" }, start = "2027-01-01", end = "2027-12-31",
        wanYuan = new { thisYear = 476.00m, total = 476.00m, fiscal = 476.00m, other = 0m, q1 = 119m, q2 = 238m, q3 = 357m, q4 = 476m },
        indicators = new object[]
        {
            new { level1 = "产出目标", level2 = "数量", name = "终端数量", target = "100台", weight = 12.5m },
            new { level1 = "效果目标", level2 = "社会效益", name = "事件及时处置", sign = "ge", target = "95%" },
            new { level1 = "效果目标", level2 = "满意度", name = "居民满意度", sign = "ge", target = "90%" },
        },
        purchases = new[] { new { name = "短信服务", amountWanYuan = 12.5m } },
    };

    private static async Task<string> Begun(Person finance)
    {
        var made = await finance.Post("/budget/plans", new { unit = PlanKit.Unit, year = 2027, family = PlanKit.Longhua });
        made.Status.ShouldBe(201, made.Body);
        made.Response.Headers.Location!.OriginalString.ShouldBe("/api/v1/budget/plans/" + made["id"]);
        return "/budget/plans/" + made["id"];
    }

    private static async Task<string> Written(Person finance)
    {
        var plan = await Begun(finance);
        var saved = await finance.Post(plan + "/projects/new", new { seen = 1, content = Sound });
        saved.ToString().ShouldBe("200", saved.Body);
        return plan;
    }

    [Theory, EveryEngine]
    public async Task Targets_go_from_a_blank_form_into_force(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (finance, reviewer, leader) = (await app.As("finance"), await app.As("budget-reviewer"), await app.As("leader"));
        var plan = await Written(finance);

        (await finance.Post(plan + "/submit", new { seen = 2 }))["version"].ShouldBe("3");
        (await reviewer.Post(plan + "/return", new { seen = 3, remarks = "金额请核实" }))["version"].ShouldBe("4");
        (await finance.Post(plan + "/submit", new { seen = 4 }))["version"].ShouldBe("5");
        (await finance.Post(plan + "/withdraw", new { seen = 5 }))["version"].ShouldBe("6");
        (await finance.Post(plan + "/submit", new { seen = 6 }))["version"].ShouldBe("7");
        Acts(await reviewer.Get(plan)).ShouldBe("return review");
        (await reviewer.Post(plan + "/review", new { seen = 7 }))["version"].ShouldBe("8");
        (await leader.Post(plan + "/approve", new { seen = 8 }))["version"].ShouldBe("9");

        var listed = (await leader.Get("/budget/plans")).Json.GetProperty("items")[0];
        (listed.GetProperty("stage").GetString(), listed.GetProperty("inForce").GetInt64(), listed.GetProperty("family").GetString()).ShouldBe(("approved", 9L, PlanKit.Longhua));
        var item = (await finance.Get("/budget/projects?year=2027")).Json.GetProperty("items")[0];
        (item.GetProperty("name").GetString(), item.GetProperty("amountWanYuan").GetDecimal()).ShouldBe(("网格信息服务", 476m));
        (await finance.Get(plan)).Json.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("act").GetString()).ShouldBe(["approve", "review", "submit", "withdraw", "submit", "return", "submit", "save", "save"]);
    }

    private static string Acts(Answer plan) => string.Join(' ', plan.Json.GetProperty("acts").EnumerateArray().Select(act => act.GetString()));

    [Theory, EveryEngine]
    public async Task What_is_read_can_be_changed_and_sent_back(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var finance = await app.As("finance");
        var plan = "/budget/plans/" + (await app.Column("select id from budget_document"))[0];
        var read = await finance.Get(plan);
        var project = read.Json.GetProperty("projects").EnumerateArray().First(p => p.GetProperty("name").GetString() == DemoTargets.CollectorProject);
        var (address, seen) = ($"{plan}/projects/{project.GetProperty("id").GetString()}", read.Json.GetProperty("version").GetInt64());
        var content = project.GetProperty("content");
        content.GetProperty("wanYuan").GetProperty("thisYear").GetDecimal().ShouldBe(1008.14m);

        (await finance.Post(address, new { seen, content })).ToString().ShouldBe("422 budget.plan-unchanged", "separators and keys come back as they were");

        var changed = JsonNode.Parse(content.GetRawText())!;
        changed["wanYuan"]!["thisYear"] = 1000.5m;
        (await finance.Post(address, new { seen, content = changed })).ToString().ShouldBe("200");
        (await finance.Open($"{plan}/compare?before={seen}&after={seen + 1}")).Text.ShouldContain($"本年度金额 第 {seen} 版 1,008.14 第 {seen + 1} 版 1000.5");
        var older = await finance.Get(FormattableString.Invariant($"{plan}?version={seen}"));
        (older["version"], older["newest"], older["stage"], Acts(older)).ShouldBe(($"{seen}", $"{seen + 1}", "approved", ""));
        (await finance.Get(plan + "?version=99")).ToString().ShouldBe("404 budget.plan-not-found");
        (await finance.Get(plan + "?version=x")).ToString().ShouldBe("400 request.malformed");
    }

    [Theory, EveryEngine]
    public async Task A_project_is_removed_and_the_unit_as_a_whole_is_written(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var made = await finance.Post("/budget/plans", new { unit = PlanKit.Unit, year = 2027, family = WholeUnitFamily });
        var plan = "/budget/plans/" + made["id"];
        var task = new { name = "网格巡查", content = "每日巡查", totalWanYuan = 10.5m, fiscalWanYuan = 10m, otherWanYuan = 0.5m };
        var saved = await finance.Post(plan + "/projects/unit", new { seen = 1, content = new { texts = new { department = "某区", goal = "全年目标" }, tasks = new[] { task } } });
        saved.ToString().ShouldBe("200", saved.Body);
        var whole = (await finance.Get(plan)).Json.GetProperty("wholeUnit");
        whole.GetProperty("texts").GetProperty("goal").GetString().ShouldBe("全年目标");
        whole.GetProperty("tasks")[0].GetProperty("otherWanYuan").GetDecimal().ShouldBe(0.5m);

        (await finance.Post(plan + "/projects/new", new { seen = 2, content = new { texts = new { name = "一个项目" }, wanYuan = new { thisYear = 1 } } })).ToString().ShouldBe("200");
        var project = (await finance.Get(plan)).Json.GetProperty("projects")[0].GetProperty("id").GetString();
        (await finance.Post($"{plan}/projects/{project}/remove", new { seen = 2 })).ToString().ShouldBe("409 budget.plan-changed");
        (await finance.Post($"{plan}/projects/{project}/remove", new { seen = 3 }))["version"].ShouldBe("4");
        (await finance.Get(plan)).Json.GetProperty("projects").GetArrayLength().ShouldBe(0);
        (await finance.Post($"{plan}/projects/{project}/remove", new { seen = 4 })).ToString().ShouldBe("404 budget.plan-project-not-found");
    }

    private static string WholeUnitFamily => PlanLevels.Families.First(family => PlanLevels.Of(family.Template, wholeUnit: true).Count > 0).Template;

    [Theory, EveryEngine(
        """{ "content": { "texts": { "name": "" } } }                                                     | 422 budget.plan-name-unfit | name""",
        """{ "content": { "texts": { "name": "x" } } }                                                    | 422 budget.plan-amount-missing | thisYear""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "thisYear": -1 } } }                     | 422 budget.plan-amount-unreadable | thisYear""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "thisYear": 0.0000001 } } }              | 422 budget.plan-amount-unreadable | thisYear""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "thisYear": "四百" } } }                 | 400 request.malformed |""",
        """{ "content": { "texts": { "nam": "x" }, "wanYuan": { "thisYear": 1 } } }                       | 422 budget.plan-field-unknown | nam""",
        """{ "content": { "texts": { "thisYear": "1" } } }                                                | 422 budget.plan-field-unknown | thisYear""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "year": 1 } } }                          | 422 budget.plan-field-unknown | year""",
        """{ "content": { "texts": { "name": "x" }, "start": "soon", "wanYuan": { "thisYear": 1 } } }     | 422 budget.plan-day-unreadable | start""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "thisYear": 1, "q1": 1 } } }             | 422 budget.plan-quarters-incomplete | q1""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "thisYear": 1 }, "indicators": [ null, { "level1": "产出目标", "level2": "质心", "name": "终端" } ] } } | 422 budget.plan-level-unknown | indicators.1.level""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "thisYear": 1 }, "indicators": [ { "name": "终端", "target": null } ] } } | 422 budget.plan-row-incomplete | indicators.0.name""",
        """{ "content": { "texts": { "name": "x" }, "wanYuan": { "thisYear": 1 }, "purchases": [ { "name": "短信" } ] } } | 422 budget.plan-amount-missing | purchases.0.amount""",
        """{ "content": null }                                                                            | 422 budget.plan-name-unfit | name""",
        """{ "content": [] }                                                                              | 400 request.malformed |""")]
    public async Task What_is_wrong_is_refused_by_name_at_its_field(Engine engine, string body, string refusal, string field)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);
        var refused = await finance.Post(plan + "/projects/new", JsonNode.Parse(body)!);
        refused.ToString().ShouldBe(refusal, refused.Body);
        if (field.Length > 0) refused.Json.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
        (await app.Count("budget_version")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Targets_that_cannot_be_begun_or_moved_on_are_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);
        (await finance.Post("/budget/plans", new { })).Json.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()).ShouldBe(["budget.plan-unit-unfit", "budget.plan-year-unfit", "budget.plan-family-unknown"]);
        (await finance.Post("/budget/plans", new { unit = PlanKit.Unit, year = 2027, from = "none\0" })).ToString().ShouldBe("422 budget.plan-source-unknown");
        (await finance.Post("/budget/plans", new { unit = PlanKit.Unit, year = 2027, family = PlanKit.Longhua })).ToString().ShouldBe("409 budget.plan-exists");

        (await finance.Post(plan + "/submit", new { seen = 1 })).ToString().ShouldBe("422 budget.plan-not-ready");
        var finding = (await finance.Get(plan)).Json.GetProperty("findings")[0];
        (finding.GetProperty("blocks").GetBoolean(), finding.GetProperty("text").GetProperty("chinese").GetString()).ShouldBe((true, "还没有项目。"));
        (await finance.Post(plan + "/submit", new { })).ToString().ShouldBe("409 budget.plan-stage");
        (await finance.Post(plan + "/load", new { seen = 1 })).Status.ShouldBe(404);
        (await finance.Post("/budget/plans/none/submit", new { seen = 1 })).ToString().ShouldBe("404 budget.plan-not-found");
    }

    [Theory, EveryEngine]
    public async Task Sent_again_under_the_same_key_nothing_is_done_twice(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var (first, again) = (await Begin("begin"), await Begin("begin"));
        (again.Status, again["id"]).ShouldBe((201, first["id"]));
        var plan = "/budget/plans/" + first["id"];
        foreach (var _ in new[] { 1, 2 }) (await finance.Post(plan + "/projects/new", new { seen = 1, content = Sound }, "save"))["version"].ShouldBe("2");
        (await finance.Post(plan + "/projects/new", new { seen = 1, content = new { texts = new { name = "另一个" }, wanYuan = new { thisYear = 1 } } }, "save")).ToString().ShouldBe("409 request.key-reused");
        foreach (var _ in new[] { 1, 2 }) (await finance.Post(plan + "/submit", new { seen = 2 }, "submit"))["version"].ShouldBe("3");
        (await app.Count("budget_version")).ShouldBe(3);

        Task<Answer> Begin(string key) => finance.Post("/budget/plans", new { unit = PlanKit.Unit, year = 2027, family = PlanKit.Longhua }, key);
    }

    [Theory, EveryEngine("finance 001 | 403", "budget-reviewer | 403", "leader | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_write_targets(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var plan = await Written(await app.As("finance"));
        var person = await app.As(persona);
        foreach (var path in new[] { "/budget/plans", plan + "/projects/new", plan + "/projects/x/remove", plan + "/submit" })
            (await person.Post(path, new { seen = 2, unit = PlanKit.Unit, year = 2026, family = PlanKit.Longhua, content = Sound })).Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture), path);
        (await app.Count("budget_document"), await app.Count("budget_version")).ShouldBe((1L, 2L));
    }

    [Theory, EveryEngine]
    public async Task A_secret_project_shows_its_amount_and_is_neither_written_nor_removed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (file, document) = (DemoTargets.Facts.Files[0], DemoTargets.Facts.Files[0].Document);
        var secret = document.Projects[0] with { Masked = true, Indicators = [] };
        await app.LoadTargets(new([file with { Document = document with { Projects = [secret, .. document.Projects.Skip(1)] } }]));
        var finance = await app.As("finance");
        var plan = "/budget/plans/" + (await app.Column("select id from budget_document"))[0];

        var (seen, listed) = (1, (await finance.Get(plan)).Json.GetProperty("projects")[0]);
        (listed.GetProperty("masked").GetBoolean(), listed.GetProperty("amountWanYuan").GetDecimal(), listed.GetProperty("content").GetRawText()).ShouldBe((true, secret.Amounts.ThisYear.WanYuan, "null"));
        var address = $"{plan}/projects/{listed.GetProperty("id").GetString()}";
        (await finance.Post(address, new { seen, content = Sound })).ToString().ShouldBe("404 budget.plan-project-not-found");
        (await finance.Post(address + "/remove", new { seen })).ToString().ShouldBe("404 budget.plan-project-not-found");
        (await app.Count("budget_version")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Another_district_sees_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var plan = await Written(await app.As("finance"));
        var stranger = await other.As("finance");
        (await stranger.Get("/budget/plans")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await stranger.Get(plan)).ToString().ShouldBe("404 budget.plan-not-found");
        (await stranger.Post(plan + "/projects/new", new { seen = 2, content = Sound })).ToString().ShouldBe("404 budget.plan-not-found");
        (await stranger.Post(plan + "/submit", new { seen = 2 })).ToString().ShouldBe("404 budget.plan-not-found");
    }
}
