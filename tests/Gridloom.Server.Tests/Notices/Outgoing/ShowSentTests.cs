using Gridloom.Testing;

namespace Gridloom.Server.Tests.Notices.Outgoing;

public sealed class ShowSentTests
{
    [Theory, EveryEngine("anonymous | 302", "operator | 403", "leader | 403", "supervisor 001 | 403", "supervisor | 200", "system-officer | 200")]
    public async Task It_is_for_those_who_answer_for_the_whole_district(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);

        var page = await (await app.As(persona)).Open("/notices/sent");

        page.Answer.Status.ShouldBe(status);
        if (status == 200) page.Text.ShouldContain("本服务器没有设外发渠道");
    }
}
