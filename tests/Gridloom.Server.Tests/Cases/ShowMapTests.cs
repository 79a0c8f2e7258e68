using Gridloom.Domain.Territory;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class ShowMapTests
{
    [Theory, EveryEngine(
        "operator        | 未结案件 按街道 名称 未结 在图上 东街道 2 2 西街道 1 1 只知道在这一带 1 1 合计 4 4",
        "operator 001    | 未结案件 按社区 名称 未结 在图上 东一社区居委会 1 1 东二社区居委会 0 0 只知道在这一带 1 1 合计 2 2",
        "operator 001002 | 未结案件 按网格 名称 未结 在图上 合计 0 0 这里没有未结案件。")]
    public async Task The_table_says_what_the_map_shows(Engine engine, string persona, string table)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 一, at 东街道 长安路", "case 二, at 东街道 东一社区", "case 三, at 西街道", "case 四, at 长安路");

        var page = await (await app.As(persona)).Open("/map");

        page.Answer.Status.ShouldBe(200);
        page.Text.ShouldContain(table);
        page.Html.Contains($"/cases?area={app.District}001&amp;stage=open\"", StringComparison.Ordinal).ShouldBe(persona == "operator");
    }

    [Theory, EveryEngine]
    public async Task Without_boundaries_the_page_says_so_and_opens_on_the_district_all_the_same(Engine engine)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await app.As("operator")).Open("/map");

        page.Text.ShouldContain("本区还没有导入边界");
        page.Html.ShouldContain("data-outline=\"113.0000000,22.0000000,115.0000000,24.0000000\" data-layers=\"\"");
    }

    [Theory, EveryEngine("operator | district street community base-grid", "operator 002 | street community base-grid", "operator 002001 | community base-grid")]
    public async Task The_map_opens_on_the_outline_of_what_its_reader_may_see(Engine engine, string persona, string layers)
    {
        await using var app = await TestApp.Start(engine);
        var drawn = await TestBoundaries.LoadAll(app);
        var area = app.District + (persona.Split(' ') is [_, var below] ? below : "");
        var b = drawn.First(r => r.Code == area).Shape.Bounds;

        var page = await (await app.As(persona)).Open("/map");

        page.Html.ShouldContain(FormattableString.Invariant($"data-outline=\"{b.West / 1e7:0.0000000},{b.South / 1e7:0.0000000},{b.East / 1e7:0.0000000},{b.North / 1e7:0.0000000}\" data-layers=\"{layers}\""));
        page.Text.ShouldContain("示意边界（合成，非官方）");
    }

    [Theory, EveryEngine]
    public async Task A_case_with_a_position_has_a_small_map(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await TestBoundaries.LoadAll(app);
        var ids = await app.Given("case 一, at 东街道");
        var desk = await app.As("operator");

        var page = await desk.Open("/cases/" + ids[0]);

        page.Html.ShouldContain("data-pin=\"114.0273100,22.6548800\"");
        page.Html.ShouldContain("/map?at=114.0273100,22.6548800");
    }
}
