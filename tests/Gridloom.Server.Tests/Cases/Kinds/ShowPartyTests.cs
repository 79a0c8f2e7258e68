using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class ShowPartyTests
{
    [Theory, EveryEngine]
    public async Task A_party_is_shown_for_a_stated_purpose_and_the_audit_has_it(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        var desk = await app.As("operator");
        await quarrel.AddParty(desk);
        await quarrel.AddParty(desk, "respondent");
        var show = $"/cases/{quarrel.Id}/parties/1/show";

        (await (await desk.Open("/cases/" + quarrel.Id)).With("purpose", "好奇").With("reference", "x").Submit(show)).Answer.Status.ShouldBe(422, "no purpose of ours");
        var shown = await (await desk.Open("/cases/" + quarrel.Id)).With("purpose", "处置案件").With("reference", "约第二场调解").Submit(show);

        shown.Answer.Status.ShouldBe(200);
        shown.Text.ShouldContain($"{Quarrel.Name} {Quarrel.PhoneNumber} {Quarrel.Identity}");
        shown.Text.ShouldContain("欧*** 139****1234", customMessage: "the other one stays masked");
        shown.Answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await desk.Open("/cases/" + quarrel.Id);
        new Planted(Quarrel.Name, Quarrel.PhoneNumber, Quarrel.Identity).In(page.Html).ShouldBeEmpty();
        page.Text.ShouldContain("约第二场调解");
        (await app.Events(quarrel.Id)).ShouldBe(["case.reported", "dispute.party-added", "dispute.party-added", "dispute.party-shown"]);
    }

    [Theory, EveryEngine("leader | 403 | dispute.party-denied", "collector | 403 | dispute.party-denied", "operator 002 | 404 | ", "anonymous | 401 | ")]
    public async Task Others_may_not_see_a_party_and_a_try_is_kept(Engine engine, string persona, int status, string kept)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        await quarrel.AddParty(await app.As("operator"));
        var person = await app.As(persona);
        // Any page of theirs gives the antiforgery token.
        var form = await person.Open(persona == "anonymous" ? "/sign-in" : "/cases");
        var token = form.Hidden("/sign-out").Concat(form.Hidden("/sign-in")).FirstOrDefault(h => h.Key == "__RequestVerificationToken").Value;

        var answer = await new FormPage(person.Http, $"/cases/{quarrel.Id}/parties/1/show", form.Answer).With("__RequestVerificationToken", token)
            .With("purpose", "处置案件").With("reference", "现场").Submit(withHidden: false);

        answer.Answer.Status.ShouldBe(status);
        new Planted(Quarrel.Name, Quarrel.PhoneNumber).In(answer.Html).ShouldBeEmpty();
        (await app.Events(quarrel.Id)).Skip(2).ShouldBe(kept.Length == 0 ? [] : [kept]);
        (await new FormPage(person.Http, $"/cases/{quarrel.Id}/parties/9/show", form.Answer).With("__RequestVerificationToken", token).Submit(withHidden: false)).Answer.Status.ShouldBe(persona == "anonymous" ? 401 : 404);
    }
}
