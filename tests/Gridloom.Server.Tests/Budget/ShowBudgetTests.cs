using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget;

public sealed class ShowBudgetTests
{
    [Theory, EveryEngine]
    public async Task The_page_and_the_api_say_the_same_sums(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();
        var leader = await app.As("leader");

        var page = await leader.Open("/budget");
        var items = (await leader.Get("/budget/projects")).Json.GetProperty("items").EnumerateArray().ToList();

        page.Text.ShouldContain("4,925.58");
        page.Text.ShouldContain("7,926.99");
        page.Text.ShouldContain("演示：目标抄自 2021 年文件，用于 2026 年");
        items.Sum(i => i.GetProperty("amountWanYuan").GetDecimal()).ShouldBe(4925.58m);
        items.Sum(i => i.GetProperty("totalWanYuan").GetDecimal()).ShouldBe(7926.99m);
        items.Sum(i => i.GetProperty("live").GetInt64()).ShouldBe(5);
        items.Sum(i => i.GetProperty("notApplicable").GetInt64()).ShouldBe(29);
    }

    [Theory, EveryEngine(
        "anonymous     | 401 access.sign-in-needed",
        "grid-worker   | 403 access.not-permitted",
        "audit-officer | 403 access.not-permitted",
        "collector 001 | 200",
        "leader        | 200")]
    public async Task Only_who_may_read_the_budget_sees_it(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        await app.LoadTargets();

        (await (await app.As(persona)).Get("/budget/projects")).ToString().ShouldBe(expected);
    }

    [Theory, EveryEngine]
    public async Task A_district_without_targets_says_so(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await app.As("finance")).Open("/budget");

        page.Answer.Status.ShouldBe(200);
        page.Text.ShouldContain("2026 年还没有绩效目标");
    }
}
