using System.Globalization;
using System.Text.Json.Nodes;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

/// <summary>The unit's own budget through the API.</summary>
public sealed class AccountsApiTests
{
    private static readonly object Sound = new
    {
        department = "某区局", wanYuan = new Dictionary<string, decimal> { ["income-basic"] = 10, ["income-duty"] = 476 },
        tables = new Dictionary<string, string[][]>
        {
            ["functions"] = [["科目编码", "科目名称", "基本支出", "项目支出"], ["201", "一般公共服务支出", "10", "476"], ["20103", "政务事务", "10", "476"], ["2010301", "行政运行", "10", "476"]],
            ["basics"] = [["30201", "办公费", "10"]],
            ["projects"] = [["项目类别", "项目名称", "履职类项目拨款", "开始日期", "完成日期"], ["一般性项目", "网格\n信息管理", "476", "2027-01-01", "2027-12-31"]],
        },
    };

    private static async Task<string> Begun(Person finance, string family = "futian-department-budget") =>
        "/budget/plans/" + (await finance.Post("/budget/plans", new { unit = PlanKit.Unit, year = 2027, family }))["id"];

    [Theory, EveryEngine]
    public async Task What_is_read_can_be_changed_and_sent_back(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);
        (await finance.Get(plan)).Json.GetProperty("unitBudget").GetRawText().ShouldBe("null");

        (await finance.Post(plan + "/accounts", new { seen = 1, content = Sound }))["version"].ShouldBe("2");
        var content = (await finance.Get(plan)).Json.GetProperty("unitBudget");
        content.GetProperty("wanYuan").GetProperty("income-duty").GetDecimal().ShouldBe(476m);
        content.GetProperty("tables").GetProperty("projects")[1].EnumerateArray().Select(cell => cell.GetString()).ShouldBe(["一般性项目", "网格 信息管理", "476.00", "2027-01-01", "2027-12-31"]);
        (await finance.Open(plan)).Text.ShouldContain("收入 486.00 万元，支出 486.00 万元");
        (await finance.Post(plan + "/accounts", new { seen = 2, content })).ToString().ShouldBe("422 budget.plan-unchanged", "all comes back as it was");

        var changed = JsonNode.Parse(content.GetRawText())!;
        changed["wanYuan"]!["income-other"] = 5.25m;
        foreach (var _ in new[] { 1, 2 }) (await finance.Post(plan + "/accounts", new { seen = 2, content = changed }, "save"))["version"].ShouldBe("3");
        (await finance.Open($"{plan}/compare?before=2&after=3")).Text.ShouldContain("收入 其他收入 第 2 版 — 第 3 版 5.25");
        (await finance.Post(plan + "/accounts", new { seen = 2, content = Sound })).ToString().ShouldBe("409 budget.account-changed");
        (await finance.Post(plan + "/accounts", new { seen = 3 })).ToString().ShouldBe("200", "what is absent is blank");
        (await finance.Get(plan)).Json.GetProperty("unitBudget").GetRawText().ShouldBe("null");
    }

    [Theory, EveryEngine(
        """{ "wanYuan": { "income-gift": 1 } }                          | 422 budget.plan-field-unknown""",
        """{ "tables": { "function": [] } }                             | 422 budget.plan-field-unknown""",
        """{ "wanYuan": { "income-basic": -1 } }                        | 422 budget.plan-amount-unreadable""",
        """{ "wanYuan": { "income-basic": "ten" } }                     | 400 request.malformed""",
        """{ "tables": { "functions": [["201", "甲", "一百", "2"]] } }   | 422 budget.account-amount""",
        """{ "tables": { "functions": [null, ["201", "甲"]] } }          | 422 budget.account-columns""",
        """{ "tables": { "basics": [["30209", "差旅费", "2"]] } }        | 422 budget.account-economic""")]
    public async Task What_is_wrong_is_refused_by_name(Engine engine, string content, string refusal)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await Begun(finance);
        var refused = await finance.Post(plan + "/accounts", new { seen = 1, content = JsonNode.Parse(content) });
        refused.ToString().ShouldBe(refusal, refused.Body);
        (await app.Count("budget_version")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_kind_of_form_without_such_tables_takes_none(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        (await finance.Post(await Begun(finance, PlanKit.Longhua) + "/accounts", new { seen = 1, content = Sound })).Status.ShouldBe(404);
    }

    [Theory, EveryEngine("finance 001 | 403", "budget-reviewer | 403", "leader | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_write_a_units_budget(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = TestApp.On(app.Host);
        var plan = await Begun(await app.As("finance"));
        (await (await app.As(persona)).Post(plan + "/accounts", new { seen = 1, content = Sound })).Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await (await other.As("finance")).Post(plan + "/accounts", new { seen = 1, content = Sound })).ToString().ShouldBe("404 budget.plan-not-found", "another district");
        (await app.Count("budget_version")).ShouldBe(1);
    }
}
