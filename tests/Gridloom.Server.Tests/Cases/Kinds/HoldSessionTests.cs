using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class HoldSessionTests
{
    [Theory, EveryEngine]
    public async Task Several_units_sit_at_one_window(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        var desk = await app.As("operator");

        (await quarrel.Hold(desk, "again", "2026-11-19T15:00")).Location!.ToString().ShouldEndWith("done=session");
        (await quarrel.Hold(desk)).Answer.Status.ShouldBe(303);

        var page = await desk.Open("/cases/" + quarrel.Id);
        page.Text.ShouldContain("道路养护、街道；人民调解员");
        page.Text.ShouldContain("择日再调");
        (await app.Events(quarrel.Id)).ShouldBe(["case.reported", "dispute.session-held", "dispute.session-held"]);
        (await quarrel.Hold(desk, at: "2026-11-20T10:27")).Answer.Status.ShouldBe(422, "a minute ahead");
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "operator 002 | 404", "liaison of street | 303")]
    public async Task Others_may_not_write_down_a_session(Engine engine, string persona, int status)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        await quarrel.Loop.Walk("operator | accept | | accepted", $"operator | file | condition {KindDistricts.Tenancy}/1 | filed", "operator | dispatch | unit street | dispatched");

        var answer = status == 303 ? await quarrel.Hold(await quarrel.Loop.As(persona)) : await (await quarrel.Blind(persona, $"/cases/{quarrel.Id}/sessions")).Submit($"/cases/{quarrel.Id}/sessions");

        answer.Answer.Status.ShouldBe(status);
        (await app.Count("case_session")).ShouldBe(status == 303 ? 1 : 0);
    }
}
