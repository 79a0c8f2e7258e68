using System.Globalization;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Plans;

public sealed class RemoveProjectTests
{
    [Theory, EveryEngine]
    public async Task The_next_version_lacks_it_and_the_earlier_keeps_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var plan = await finance.Written();
        var address = await finance.ProjectOf(plan);

        var sent = await (await finance.Open(address)).Submit(address + "/remove");

        sent.Answer.Status.ShouldBe(303, sent.Text);
        (await finance.Open(plan)).Text.ShouldContain("还没有项目");
        (await finance.Open($"{plan}/compare?before=2&after=3")).Text.ShouldContain("网格信息服务 4 处改动");
        (await finance.Open(address)).Answer.Status.ShouldBe(404);
    }

    [Theory, EveryEngine("finance 001 | 403", "budget-reviewer | 403", "operator | 403", "anonymous | 401")]
    public async Task Others_may_not_remove_a_project(Engine engine, string persona, string expected)
    {
        await using var app = await TestApp.Start(engine);
        var finance = await app.As("finance");
        var address = await finance.ProjectOf(await finance.Written());
        var page = await finance.Open(address);
        var person = await app.As(persona);
        var sent = await new FormPage(person.Http, address, page.Answer).Submit(address + "/remove");
        if (persona == "finance 001") sent = await person.Open(address);
        sent.Answer.Status.ShouldBe(int.Parse(expected, CultureInfo.InvariantCulture));
        (await app.Count("budget_version")).ShouldBe(2);
    }
}
