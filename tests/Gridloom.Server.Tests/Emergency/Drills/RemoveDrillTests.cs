using Gridloom.Server.Storage;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Drills;

public sealed class RemoveDrillTests
{
    private static async Task<(TestApp App, string Address)> Given(Engine engine)
    {
        var app = await TestApp.Start(engine);
        await (await app.As("operator")).Hold(app, "2026-11-08 | 001 | drill | 疏散演练 | 86");
        return (app, "/drills/" + await app.OneDrill());
    }

    [Theory, EveryEngine]
    public async Task An_entry_goes_and_why_stays_in_history(Engine engine)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;
        var desk = await app.As("operator");

        (await (await desk.Open(address)).With("reason", "登记重了").Submit(address + "/remove")).Told().ShouldBe("/drills?done=removed");

        (await app.Drills()).ShouldBeEmpty();
        (await desk.Open(address)).Answer.Status.ShouldBe(404);
        var last = (await app.Get<Store>().HistoryOf(app.District, address[8..], CancellationToken.None))[0];
        (last.Kind, last.Body.Contains("登记重了", StringComparison.Ordinal)).ShouldBe(("drill.removed", true));
    }

    [Theory, EveryEngine(" | 请写删除的原因", "找 13812345678 | 文字里像是有手机号")]
    public async Task Without_a_good_reason_it_stays(Engine engine, string reason, string said)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;

        var refused = await (await (await app.As("operator")).Open(address)).With("reason", reason).Submit(address + "/remove");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(said);
        refused.Html.ShouldContain($"value=\"{reason}\"");
        (await app.Drills()).Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task What_was_changed_meanwhile_is_not_removed_unseen(Engine engine)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;
        var (one, other) = (await app.As("operator"), await app.As("operator"));
        var seen = await one.Open(address);
        await (await other.Open(address)).With("day", "2026-11-08").With("area", app.District + "001").With("kind", "drill").With("topic", "改过").With("people", "1").Submit(address);

        var late = await seen.With("reason", "登记重了").Submit(address + "/remove");

        late.Answer.Status.ShouldBe(409);
        late.Html.ShouldContain("value=\"登记重了\"");
        (await app.Drills()).ShouldBe(["2026-11-08 001 drill 改过 1 / v2"]);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "supervisor | 403", "operator 002 | 404")]
    public async Task Others_may_not_remove(Engine engine, string persona, int status)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : status == 403 ? "/account" : "/drills");
        foreach (var (name, value) in page.Hidden("/drills").ToList()) page.With(name, value);

        (await page.With("seen", "1").With("reason", "登记重了").Submit(address + "/remove")).Answer.Status.ShouldBe(status);

        (await app.Drills()).Count.ShouldBe(1);
    }
}
