using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class AddPartyTests
{
    [Theory, EveryEngine]
    public async Task A_party_is_masked_on_the_page_and_stands_in_clear_nowhere(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        var desk = await app.As("operator");

        (await quarrel.AddParty(desk)).Location!.ToString().ShouldBe($"/cases/{quarrel.Id}?done=party");

        var page = await desk.Open("/cases/" + quarrel.Id);
        page.Text.ShouldContain("欧*** 139****1234 1101****002X");
        var planted = new Planted(Quarrel.Name, Quarrel.PhoneNumber, Quarrel.Identity);
        planted.In(page.Html).ShouldBeEmpty();
        (await app.Events(quarrel.Id)).ShouldBe(["case.reported", "dispute.party-added"]);
        var events = await app.Get<Store>().List<string>("select body from events where district = @District", new { app.District }, CancellationToken.None);
        planted.In(string.Join('\n', events)).ShouldBeEmpty();
        if (engine == Engine.Sqlite) (await planted.InFolder(app.Get<DataFolder>().Root)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_is_said_and_stands_in_the_form(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        var desk = await app.As("operator");

        var refused = await (await desk.Open("/cases/" + quarrel.Id)).With("party-side", "applicant").With("party-name", "张三").With("party-identity", "110105194912310021").Submit($"/cases/{quarrel.Id}/parties");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain("身份证号不对");
        refused.Html.ShouldContain("value=\"110105194912310021\"");
        (await app.Count("case_party_version")).ShouldBe(0);
        var gas = await app.Case(KindDistricts.Gas);
        (await (await desk.Open("/cases/" + quarrel.Id)).With("party-side", "applicant").With("party-name", "张三").Submit($"/cases/{gas.Case}/parties")).Answer.Status.ShouldBe(422, "no dispute");
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "operator 002 | 404", "liaison of roads | 404", "duty-officer | 303")]
    public async Task Others_may_not_add_a_party(Engine engine, string persona, int status)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);

        var answer = status == 303 ? await quarrel.AddParty(await app.As(persona))
            : await (await quarrel.Blind(persona, $"/cases/{quarrel.Id}/parties")).With("party-side", "applicant").With("party-name", "张三").Submit($"/cases/{quarrel.Id}/parties");

        answer.Answer.Status.ShouldBe(status);
        (await app.Count("case_party_version")).ShouldBe(status == 303 ? 1 : 0);
    }
}
