using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class MyAccountTests
{
    [Theory, EveryEngine]
    public async Task The_page_says_what_the_account_may_do_and_see(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var collector = await app.As("collector 001002");

        var page = await collector.Open("/account");

        page.Answer.Status.ShouldBe(200);
        page.Text.ShouldContain(collector.Login);
        page.Text.ShouldContain("信息采集员");
        page.Text.ShouldContain($"测试区{app.District[^3..]} 东街道 东二社区居委会");
        page.Text.ShouldContain("上报案件、查看案件、核实、自行处置、核查、补充隐患信息、查看排班、查看绩效");
    }

    [Theory, EveryEngine("anonymous")]
    public async Task Others_may_not_see_it(Engine engine, string persona)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open("/account");
        page.Answer.Status.ShouldBe(302);
        page.Location!.OriginalString.ShouldStartWith("/sign-in?back=");
    }
}
