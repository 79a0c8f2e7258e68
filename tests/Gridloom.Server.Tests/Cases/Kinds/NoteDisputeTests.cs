using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

public sealed class NoteDisputeTests
{
    [Theory, EveryEngine]
    public async Task An_agreement_follows_a_session_and_every_change_stays(Engine engine)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);
        var desk = await app.As("operator");

        var early = await quarrel.Note(desk);
        early.Answer.Status.ShouldBe(422);
        early.Text.ShouldContain("还没有调解场次");
        early.Html.ShouldContain("value=\"6,800.50\"");
        (await quarrel.Note(desk, "no")).Answer.Status.ShouldBe(303);
        await quarrel.Hold(desk);
        var stale = await desk.Open("/cases/" + quarrel.Id);
        (await quarrel.Note(desk)).Location!.ToString().ShouldEndWith("done=dispute");

        (await desk.Open("/cases/" + quarrel.Id)).Text.ShouldContain("¥6,800.50");
        (await stale.With("dispute-contract", "loan").Submit($"/cases/{quarrel.Id}/dispute")).Answer.Status.ShouldBe(409, "drawn from an older version");
        (await app.Count("case_dispute")).ShouldBe(2);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "operator 002 | 404", "liaison of roads | 404")]
    public async Task Others_may_not_tell_of_a_dispute(Engine engine, string persona, int status)
    {
        await using var app = await KindDistricts.WithKinds(engine);
        var quarrel = await Quarrel.Begin(app);

        var answer = await (await quarrel.Blind(persona, $"/cases/{quarrel.Id}/dispute")).With("seen", "0").With("dispute-contract", "tenancy").Submit($"/cases/{quarrel.Id}/dispute");

        answer.Answer.Status.ShouldBe(status);
        (await app.Count("case_dispute")).ShouldBe(0);
    }
}
