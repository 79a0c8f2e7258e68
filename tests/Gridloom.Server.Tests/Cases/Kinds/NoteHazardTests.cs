using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Cases;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class NoteHazardTests
{
    [Theory, EveryEngine]
    public async Task Class_and_risk_are_noted_and_every_change_stays(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var id = (await app.Case(KindDistricts.Gas)).Case;
        var desk = await app.As("operator");
        var page = await desk.Open("/cases/" + id);
        page.Text.ShouldContain("还没有补充隐患类别");

        (await Filled(page, "gas", "serious").With("hazard-place", "60022").Submit($"/cases/{id}/hazard")).Location!.ToString().ShouldBe($"/cases/{id}?done=hazard");
        var noted = await desk.Open($"/cases/{id}");
        noted.Text.ShouldContain("用气");
        noted.Text.ShouldContain("小作坊");
        var stale = await desk.Open($"/cases/{id}");
        (await Filled(noted, "gas", "low").With("hazard-way", "at-once").With("hazard-note", "已更换软管。").Submit($"/cases/{id}/hazard")).Answer.Status.ShouldBe(303);

        var last = await desk.Open($"/cases/{id}");
        last.Text.ShouldContain("已更换软管。");
        last.Text.ShouldContain("改过 1 次");
        (await Filled(stale, "gas", "low").With("hazard-note", "另一人的话").Submit($"/cases/{id}/hazard")).Answer.Status.ShouldBe(409, "drawn from an older version");
        (await app.Events(id)).ShouldBe(["case.reported", "hazard.noted", "hazard.noted"]);
        (await app.Count("case_hazard")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_is_lost(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var id = (await app.Case(KindDistricts.Gas)).Case;
        var desk = await app.As("operator");

        var refused = await (await desk.Open("/cases/" + id)).With("hazard-risk", "serious").With("hazard-note", "找张三 13812345678").Submit($"/cases/{id}/hazard");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("请选择隐患类别。");
        refused.Text.ShouldContain("像是有手机号");
        refused.Html.ShouldContain("value=\"serious\" selected");
        (await app.Count("case_hazard")).ShouldBe(0);
        var other = await app.Case("F09-03");
        (await Filled(await desk.Open("/cases/" + id), "gas", "low").Submit($"/cases/{other.Case}/hazard")).Answer.Status.ShouldBe(422, "no hazard");
    }

    [Theory, EveryEngine]
    public async Task It_may_come_with_the_report_and_once_only(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var desk = await app.As("operator");
        (await desk.Open("/cases/new")).Text.ShouldContain("隐患信息");
        object Body(string code) => new { @class = code, description = "软管老化", address = "长安路 1 号", source = "hotline", hazard = new { @class = "gas", risk = "major" } };

        var made = await desk.Post("/cases", Body(KindDistricts.Gas), "one-key");
        (await desk.Post("/cases", Body(KindDistricts.Gas), "one-key"))["number"].ShouldBe(made["number"]);
        (await desk.Post("/cases", Body("01-10"))).Status.ShouldBe(422, "no hazard");
        (await (await app.As("resident-service")).Post("/cases", Body(KindDistricts.Gas))).Status.ShouldBe(403, "may report, and note no hazard");

        (await app.Events(made["id"])).ShouldBe(["case.reported", "hazard.noted"]);
        (await desk.Open("/cases/" + made["id"])).Text.ShouldContain("重大");
        var form = await desk.Open("/cases/new");
        var typed = form.With("class", KindDistricts.Gas).With("source", "hotline").With("description", "插座松动").With("address", "长安路 2 号").With("hazard-class", "electric");
        (await typed.Submit("/cases/new")).Text.ShouldContain("请选择风险等级。");
        (await typed.With("hazard-risk", "low").Submit("/cases/new")).Answer.Status.ShouldBe(303);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "assessor | 403", "liaison of roads | 403", "operator 002 | 404", "grid-worker | 303", "collector | 303")]
    public async Task Others_may_not_note_a_hazard(Engine engine, string persona, int status)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var id = (await app.Case(KindDistricts.Gas, at: "东街道 长安路")).Case;
        var desk = await app.As("operator");
        var person = await app.As(persona);
        var form = await person.Open(status == 303 ? "/cases/" + id : persona == "anonymous" ? "/sign-in" : "/account");
        var key = (await desk.Open("/cases/" + id)).Hidden($"/cases/{id}/hazard").First(h => h.Key == "key").Value;

        (await Filled(status == 303 ? form : form.With("key", key).With("seen", "0"), "gas", "low").Submit($"/cases/{id}/hazard")).Answer.Status.ShouldBe(status);

        (await app.Count("case_hazard")).ShouldBe(status == 303 ? 1 : 0);
    }

    internal static FormPage Filled(FormPage page, string code, string risk) => page.Instead("hazard-class", code).Instead("hazard-risk", risk);
}
