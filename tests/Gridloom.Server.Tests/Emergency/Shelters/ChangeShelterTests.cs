using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Shelters;

public sealed class ChangeShelterTests
{
    private const string Action = "/shelters/A-01/change";

    [Theory, EveryEngine]
    public async Task What_the_register_says_is_mended_and_the_history_has_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        var desk = await app.As("operator 001");

        (await (await desk.Open("/shelters/A-01")).Filled(app.Input("ignored", "001002") with { Capacity = "4000", Phone = "12345" }).Submit(Action)).Told().ShouldBe("/shelters/A-01?done=changed");

        (await app.Shelters()).ShouldBe(["A-01 001002 usable 2026-11-01 v2"]);
        (await app.Events("shelter/A-01")).ShouldBe(["shelter.added", "shelter.changed"]);
        (await desk.Open("/shelters/A-01")).Text.ShouldContain("4,000");
        (await (await desk.Open("/shelters/A-01")).Filled(app.Input("", "001002") with { Name = "文体广场ignored", Capacity = "4000", Phone = "12345" }).Submit(Action)).Answer.Status.ShouldBe(303);
        (await app.Events("shelter/A-01")).Count.ShouldBe(2, "nothing was changed");
    }

    [Theory, EveryEngine]
    public async Task Who_saw_it_as_it_was_is_told_so_and_keeps_what_was_typed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        var (first, second) = (await (await app.As("operator")).Open("/shelters/A-01"), await (await app.As("duty-officer")).Open("/shelters/A-01"));

        (await first.Filled(app.Input("") with { Name = "一号广场" }).Submit(Action)).Answer.Status.ShouldBe(303);
        var late = await second.Filled(app.Input("") with { Name = "二号广场" }).Submit(Action);

        late.Answer.Status.ShouldBe(409);
        late.Text.ShouldContain("别人刚改过这处避难场所");
        System.Net.WebUtility.HtmlDecode(late.Html).ShouldContain("value=\"二号广场\"");
        (await (await app.As("leader")).Open("/shelters/A-01")).Text.ShouldContain("一号广场");
    }

    [Theory, EveryEngine]
    public async Task A_fault_is_said_at_its_field_and_what_was_typed_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");

        var refused = await (await (await app.As("operator 001")).Open("/shelters/A-01")).Filled(app.Input("", "002") with { Size = "大" }).Submit(Action);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("只能选您数据范围内的");
        System.Net.WebUtility.HtmlDecode(refused.Html).ShouldContain("value=\"大\"");
        (await app.Shelters()).ShouldBe(["A-01 001001 usable 2026-11-01 v1"]);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "supervisor | 403", "liaison of roads | 403", "operator 002 | 404", "operator 001002 | 404", "operator 001001 | 303")]
    public async Task Others_may_not_change_a_shelter(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");

        var page = status == 303 ? await (await app.As(persona)).Open("/shelters/A-01") : (await app.Blind(persona)).With("seen", "1");
        (await page.Filled(app.Input("") with { Name = "我来定" }).Submit(Action)).Answer.Status.ShouldBe(status);

        (await app.Shelters()).ShouldBe([$"A-01 001001 usable 2026-11-01 v{(status == 303 ? 2 : 1)}"]);
        if (status == 404) (await (await app.As(persona)).Open("/shelters/A-01")).Answer.Status.ShouldBe(404);
    }
}
