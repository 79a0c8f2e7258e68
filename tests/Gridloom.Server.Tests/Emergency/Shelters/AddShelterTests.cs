using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Shelters;

public sealed class AddShelterTests
{
    [Theory, EveryEngine]
    public async Task A_shelter_is_added_and_counted(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");

        (await (await desk.Open("/shelters")).Filled(app.Input("a-01")).Submit("/shelters")).Told().ShouldBe("/shelters/A-01?done=added");

        (await app.Shelters()).ShouldBe(["A-01 001001 usable 2026-11-01 v1"]);
        (await app.Events("")).ShouldBe(["shelter.added"]);
        (await desk.Open("/shelters/a-01?done=added")).Text.ShouldContain("避难场所已登记。");
        await app.GivenShelter("A-02", "001002", s => s with { State = "repair", Capacity = "100" });
        await app.GivenShelter("B-01", "002", s => s with { Inspected = "2026-05-01", Capacity = "40" });
        var page = await desk.Open("/shelters");
        page.Text.ShouldContain("东街道 处数 2 可用处数 1 可用容纳人数 3,600 应检查 0");
        page.Text.ShouldContain("西街道 处数 1 可用处数 1 可用容纳人数 40 应检查 1");
        page.Text.ShouldContain("合计 处数 3 可用处数 2 可用容纳人数 3,640 应检查 1");
    }

    [Theory, EveryEngine(
        "area={0}001&state=usable | A-01 A-03",
        "due=yes                  | A-02 B-01",
        "kind=indoor              | A-03",
        "q=二号 广场               | A-02",
        "area={0}001002           | A-02",
        "state=closed             | ")]
    public async Task The_list_shows_what_is_asked_for(Engine engine, string query, string codes)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        await app.GivenShelter("A-02", "001002", s => s with { State = "repair", Inspected = "", Place = "二号大街" });
        await app.GivenShelter("A-03", "001", s => s with { Kind = "indoor" });
        await app.GivenShelter("B-01", "002", s => s with { Inspected = "2026-05-01" });

        var page = await (await app.As("leader")).Open("/shelters?" + query.Replace("{0}", app.District, StringComparison.Ordinal));

        string.Join(' ', new[] { "A-01", "A-02", "A-03", "B-01" }.Where(code => page.Html.Contains($"href=\"/shelters/{code}\"", StringComparison.Ordinal))).ShouldBe(codes);
        page.Html.ShouldNotContain("action=\"/shelters/import\"", customMessage: "who only reads has no form");
    }

    [Theory, EveryEngine]
    public async Task Every_fault_is_said_and_what_was_typed_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await (await (await app.As("operator")).Open("/shelters")).Filled(app.Input("A 1") with { Phone = "13812345678", Capacity = "许多" }).Submit("/shelters");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("请改好下面 3 处");
        refused.Text.ShouldContain("这里不登记个人号码");
        refused.Html.ShouldContain("value=\"13812345678\"");
        System.Net.WebUtility.HtmlDecode(refused.Html).ShouldContain("value=\"许多\"");
        (await app.Shelters()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_code_is_taken_once_in_the_district(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01", "002001");

        var refused = await (await (await app.As("operator 001")).Open("/shelters")).Filled(app.Input("A-01")).Submit("/shelters");

        refused.Answer.Status.ShouldBe(409);
        refused.Text.ShouldContain("本区已有这个编号的避难场所");
        refused.Text.ShouldNotContain("西街道");
        (await app.Shelters()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_street_writes_for_itself_alone(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var street = await app.As("operator 001");

        (await (await street.Open("/shelters")).Filled(app.Input("A-01", "002001")).Submit("/shelters")).Answer.Status.ShouldBe(422);
        (await (await street.Open("/shelters")).Filled(app.Input("A-02")).Submit("/shelters")).Answer.Status.ShouldBe(303);

        (await app.Shelters()).ShouldBe(["A-02 001001 usable 2026-11-01 v1"]);
        (await (await app.As("operator 002")).Open("/shelters")).Text.ShouldContain("还没有登记避难场所。");
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "liaison of roads | 403", "assessor | 403", "collector | 403", "duty-officer | 303")]
    public async Task Others_may_not_add_a_shelter(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);

        var answer = status == 303 ? await (await (await app.As(persona)).Open("/shelters")).Filled(app.Input("A-01")).Submit("/shelters") : await (await app.Blind(persona)).Filled(app.Input("A-01")).Submit("/shelters");

        answer.Answer.Status.ShouldBe(status);
        (await app.Shelters()).Count.ShouldBe(status == 303 ? 1 : 0);
        if (persona is "anonymous" or "collector") (await (await app.As(persona)).Open("/shelters")).Answer.Status.ShouldBe(persona == "collector" ? 403 : 302);
    }
}
