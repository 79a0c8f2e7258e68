using System.Text.RegularExpressions;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases;

public sealed class CountWaitingTests
{
    private static string Badge(FormPage page) => Regex.Match(page.Html, "<span id=\"waiting\"[^>]*>(?:<b[^>]*>([^<]*)</b>)?").Groups[1].Value;

    [Theory, EveryEngine]
    public async Task It_counts_what_home_counts_and_moves_with_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var desk = await app.As("operator");
        Badge(await desk.Open("/queues/waiting")).ShouldBeEmpty();

        await app.Given("case 路面塌陷, source collector", "case 井盖移位, source collector");

        Badge(await desk.Open("/queues/waiting")).ShouldBe("2");
        Badge(await desk.Open("/cases")).ShouldBe("2", "and every page has it without counting again");
        Badge(await desk.Open("/")).ShouldBe("2");
        (await desk.Open("/")).Text.ShouldContain("，等您办 2 宗");
    }

    [Theory, EveryEngine]
    public async Task Each_person_has_a_count_of_their_own(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 路面塌陷, source collector");
        var (desk, liaison) = (await app.As("operator"), await app.As("liaison of roads"));

        Badge(await desk.Open("/queues/waiting")).ShouldBe("1");
        Badge(await liaison.Open("/queues/waiting")).ShouldBeEmpty();
        (await (await app.As("assessor")).Open("/")).Html.ShouldNotContain("id=\"waiting\"");
        (await (await app.As("audit-officer")).Open("/queues/waiting")).Answer.Status.ShouldBe(403);
    }
}
