using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class RemovePartyTests
{
    [Theory, EveryEngine]
    public async Task What_was_sealed_goes_and_that_there_was_one_stays(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        var desk = await app.As("operator");
        await quarrel.AddParty(desk);
        await quarrel.AddParty(desk, "respondent");
        var page = await desk.Open("/cases/" + quarrel.Id);

        (await page.Submit($"/cases/{quarrel.Id}/parties/1/remove")).Location!.ToString().ShouldEndWith("done=party-removed");

        (await app.Count("case_party_version")).ShouldBe(1);
        (await app.Events(quarrel.Id)).ShouldBe(["case.reported", "dispute.party-added", "dispute.party-added", "dispute.party-removed"]);
        (await (await desk.Open("/cases/" + quarrel.Id)).With("key", "x").Submit($"/cases/{quarrel.Id}/parties/1/remove")).Answer.Status.ShouldBeGreaterThanOrEqualTo(400, "gone already");
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "operator 002 | 404")]
    public async Task Others_may_not_remove_a_party(Engine engine, string persona, int status)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        await quarrel.AddParty(await app.As("operator"));

        (await (await quarrel.Blind(persona, $"/cases/{quarrel.Id}/parties/1/remove")).Submit($"/cases/{quarrel.Id}/parties/1/remove")).Answer.Status.ShouldBe(status);

        (await app.Count("case_party_version")).ShouldBe(1);
    }
}
