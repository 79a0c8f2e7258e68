using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Fieldwork;

public sealed class AssignTaskTests
{
    [Theory, EveryEngine]
    public async Task The_roster_names_the_collector_of_the_place_and_the_desk_may_name_another(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (desk, here, there, near) = (await app.As("operator"), await app.As("collector"), await app.As("collector"), await app.As("collector"));
        await app.GivenShift("2026-11-20", "col-day", here, "001001");
        await app.GivenShift("2026-11-20", "col-day", there, "002");
        await app.GivenShift("2026-11-20", "col-day", near, "001");
        var id = (await app.Given("case 地砖塌陷, at 东街道 东一社区 长安路 1 号"))[0];

        (await desk.Open("/cases/" + id)).Text.ShouldContain("当班，负责本社区，还没签到，在手没有任务");
        await Send(app, desk, id);
        (await Holders(app, id)).ShouldBe([await app.IdOf(here.Login) + " community"]);
        (await here.Open("/tasks")).Text.ShouldContain("交给我的 1 宗");
        (await there.Open("/tasks")).Text.ShouldContain("没有交给您的核实或核查。");

        var (page, late) = (await desk.Open("/cases/" + id), await desk.Open("/cases/" + id));
        page.Text.ShouldContain("按排班：当班，负责本社区");
        (await page.With("collector", await app.IdOf(near.Login)).Submit($"/cases/{id}/collector")).Told().ShouldBe($"/cases/{id}?done=assigned");
        (await late.With("collector", await app.IdOf(here.Login)).Submit($"/cases/{id}/collector")).Answer.Status.ShouldBe(409);
        (await Holders(app, id)).ShouldBe([await app.IdOf(near.Login) + " desk"]);
        (await near.Open("/tasks")).Text.ShouldContain("坐席指定");
        (await near.Post($"/cases/{id}/acts/verify", new { answer = true, note = "属实" })).Status.ShouldBe(200);
        await app.Drain();
        (await near.Open("/tasks")).Text.ShouldContain("没有交给您的核实或核查。");
    }

    [Theory, EveryEngine]
    public async Task Never_to_who_reported_it_and_the_street_helps_out(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (desk, reporter, near) = (await app.As("operator"), await app.As("collector"), await app.As("collector"));
        await app.GivenShift("2026-11-20", "col-day", reporter, "001001");
        await app.GivenShift("2026-11-20", "col-day", near, "001002");
        var made = await reporter.Post("/cases", new { @class = "01-10", description = "地砖塌陷", address = "东街道 东一社区 长安路 1 号", longitude = 114.02731, latitude = 22.65488, source = "collector" });
        made.Status.ShouldBe(201, made.Body);
        var id = made["id"];

        await Send(app, desk, id);

        (await Holders(app, id)).ShouldBe([await app.IdOf(near.Login) + " same-street"]);
        (await desk.Post($"/cases/{id}/collector", new { collector = await app.IdOf(reporter.Login) })).Status.ShouldBe(422);
        (await desk.Post($"/cases/{id}/collector", new { collector = await app.IdOf(desk.Login) })).Status.ShouldBe(422);
    }

    [Theory, EveryEngine]
    public async Task What_nobody_could_be_given_goes_to_the_next_who_signs_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (desk, elsewhere) = (await app.As("operator"), await app.As("collector"));
        var id = (await app.Given("case 地砖塌陷, at 东街道 长安路 1 号"))[0];
        await Send(app, desk, id);
        (await Holders(app, id)).ShouldBe([" "]);
        (await elsewhere.Open("/tasks")).Text.ShouldContain("还没有交给谁的 您能办的；下一个签到的人会分到");

        await app.GivenShift("2026-11-20", "col-day", elsewhere);
        (await elsewhere.Post("/shift/in", new { day = "2026-11-20", shift = "col-day" })).Status.ShouldBe(200);
        await app.Drain();

        (await Holders(app, id)).ShouldBe([await app.IdOf(elsewhere.Login) + " district"]);
        (await app.Events("")).TakeLast(2).ShouldBe(["roster.signed-in", "task.assigned"]);
    }

    [Theory, EveryEngine("anonymous | 401", "collector | 403", "leader | 403", "operator 002 | 404")]
    public async Task Others_may_not_give_it_to_anybody(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var (desk, one) = (await app.As("operator"), await app.As("collector"));
        var id = (await app.Given("case 地砖塌陷, at 东街道 长安路 1 号"))[0];
        await Send(app, desk, id);

        (await (await app.As(persona)).Post($"/cases/{id}/collector", new { collector = await app.IdOf(one.Login) })).Status.ShouldBe(status);

        (await Holders(app, id)).ShouldBe([" "]);
    }

    private static async Task Send(TestApp app, Person desk, string id)
    {
        (await desk.Post($"/cases/{id}/acts/send-verify", new { })).Status.ShouldBe(200);
        await app.Drain();
    }

    private static Task<List<string>> Holders(TestApp app, string id) => app.Get<Server.Storage.Store>().List<string>(
        "select coalesce(f.collector, '') || ' ' || coalesce(f.basis, '') from field_task f where f.district = @District and f.case_id = @id and f.ended_at is null", new { app.District, id }, CancellationToken.None);
}
