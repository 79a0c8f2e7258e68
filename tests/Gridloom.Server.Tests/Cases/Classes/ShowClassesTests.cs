using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class ShowClassesTests
{
    [Theory, EveryEngine]
    public async Task The_shipped_version_is_shown_searched_and_exported(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var leader = await app.As("leader");

        (await leader.Open("/catalogue")).Html.ShouldNotContain("<form class=\"stack\" method=\"post\" action=\"/catalogue\">");
        (await leader.Open("/catalogue/v2?q=0103")).Text.ShouldContain("雨水井盖");
        (await leader.Open("/catalogue/v2?off=1")).Text.ShouldContain("04-09 群发性事件");
        (await leader.Open("/catalogue/v2?kind=event&q=道路破损")).Text.ShouldContain("共 2 条");
        (await leader.Open("/catalogue/v2?q=没有这样的")).Text.ShouldContain("没有符合条件的条目。");
        (await leader.Http.GetStringAsync("/catalogue/v2/file.csv", TestContext.Current.CancellationToken)).ShouldContain("01-02/1");
        (await leader.Open("/catalogue/none")).Answer.Status.ShouldBe(404);
    }

    [Theory, EveryEngine("anonymous | 302", "collector | 403")]
    public async Task Others_do_not_see_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);

        (await (await app.As(persona)).Open("/catalogue")).Answer.Status.ShouldBe(status);
    }
}
