using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class ShowDutiesTests
{
    [Theory, EveryEngine(
        "                | 1.1 1.2 1.3 9.1",
        "class=01-10     | 1.1 1.2 9.1",
        "class=0103      | 1.3 9.1",
        "unit=street     | 1.2",
        "q=东街道         | 1.2",
        "q=9.1           | 9.1",
        "q=没有这个        | ")]
    public async Task Lines_are_found_by_class_area_unit_and_words(Engine engine, string query, string clauses)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", "2026-03-01", "1.1 | 01-** | | | roads", "1.2 | 01-10 | | 001 | street", "1.3 | 0103 | | | roads", "9.1 | * | | | roads");
        var leader = await app.As("leader");

        foreach (var page in (string[])["/duties", "/duties/v1"])
        {
            var html = (await leader.Open(page + "?" + query.Trim())).Html;
            System.Text.RegularExpressions.Regex.Matches(html, "<tr id=\"c-([0-9.]+)\"").Select(m => m.Groups[1].Value).ShouldBe(clauses.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries), page);
        }
        (await leader.Open("/duties?area=" + app.District + "002")).Html.ShouldNotContain("id=\"c-1.2\"");
        (await leader.Open("/duties?area=" + app.District + "001002")).Html.ShouldContain("id=\"c-1.2\"");
    }

    [Theory, EveryEngine]
    public async Task A_long_version_is_shown_page_by_page(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, [.. Enumerable.Range(1, 60).Select(i => $"{i} | 01-{i:00} | | | roads")]);
        var leader = await app.As("leader");

        (await leader.Open("/duties/v1")).Text.ShouldContain("第 1–50 条，共 60 条");
        (await leader.Open("/duties/v1?page=2")).Text.ShouldContain("第 51–60 条，共 60 条");
        (await leader.Open("/duties/v1?page=99")).Text.ShouldContain("第 51–60 条，共 60 条");
    }

    [Theory, EveryEngine]
    public async Task A_draft_is_held_against_the_version_in_force(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", "2026-03-01", "1.1 | 01-** | | | roads", "1.2 | 01-10 | | | roads");
        await app.GivenDuties("v2", null, "1.1 | 01-** | | | street", "1.3 | 01-11 | | | roads");

        var page = (await (await app.As("leader")).Open("/duties/v2")).Text;

        page.ShouldContain("新增 1 条，删除 1 条，改动 1 条");
        page.ShouldContain("主办单位：测试道路养护中心 → 测试街道办事处");
        page.ShouldNotContain("定生效日");
    }

    [Theory, EveryEngine("anonymous | 302", "collector | 403", "finance | 403", "system-officer | 403", "liaison of roads | 200", "assessor | 200", "operator | 200", "operator 001 | 200")]
    public async Task Others_may_not_look(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", "2026-03-01", "1.1 | 01-** | | | roads");
        var person = await app.As(persona);
        foreach (var page in (string[])["/duties", "/duties/v1", "/duties/v1/trial", "/duties/v1/trial/cases", "/duties/record?class=01-10"]) (await person.Open(page)).Answer.Status.ShouldBe(status, page);
        if (status == 200) (await person.Open("/duties/v9")).Answer.Status.ShouldBe(404);
    }

    [Theory, EveryEngine]
    public async Task Another_district_has_another_catalogue(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await using var other = await TestApp.Start(engine);
        await app.GivenDuties("v1", "2026-03-01", "1.1 | 01-** | | | roads");

        (await (await other.As("leader")).Open("/duties/v1")).Answer.Status.ShouldBe(404);
        (await (await other.As("leader")).Open("/duties")).Text.ShouldContain("还没有权责清单");
    }
}
