using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Drills;

public sealed class ChangeDrillTests
{
    private const string Stood = "2026-11-08 001 drill 疏散演练 86 / v1";

    private static FormPage Fill(TestApp app, FormPage page, string topic, string people = "90") =>
        page.With("day", "2026-11-09").With("area", app.District + "002").With("kind", "training").With("topic", topic).With("people", people).With("planned", "10").With("given", "12");

    private static async Task<(TestApp App, string Address)> Given(Engine engine)
    {
        var app = await TestApp.Start(engine);
        await (await app.As("operator")).Hold(app, "2026-11-08 | 001 | drill | 疏散演练 | 86");
        return (app, "/drills/" + await app.OneDrill());
    }

    [Theory, EveryEngine]
    public async Task An_entry_is_changed_as_a_whole(Engine engine)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;
        var desk = await app.As("duty-officer");
        (await desk.Open("/drills")).Html.ShouldContain($"href=\"{address}\"");
        var page = await desk.Open(address);
        page.Html.ShouldContain("value=\"疏散演练\"");

        (await Fill(app, page, "处置培训").Submit(address)).Told().ShouldBe("/drills?done=changed");

        (await app.Drills()).ShouldBe(["2026-11-09 002 training 处置培训 90 12/10 v2"]);
        (await app.Events(address[8..])).ShouldBe(["drill.added", "drill.changed"]);
        (await desk.Open("/drills")).Text.ShouldContain("覆盖率 120.00");
    }

    [Theory, EveryEngine]
    public async Task What_cannot_be_is_refused_and_stays_typed(Engine engine)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;

        var refused = await Fill(app, await (await app.As("operator")).Open(address), "处置培训", "很多").Submit(address);

        refused.Answer.Status.ShouldBe(422);
        refused.Html.ShouldContain("value=\"处置培训\"");
        refused.Html.ShouldContain("value=\"很多\"");
        (await app.Drills()).ShouldBe([Stood]);
    }

    [Theory, EveryEngine]
    public async Task Who_saw_an_older_one_is_told_and_may_then_save(Engine engine)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;
        var (one, other) = (await app.As("operator"), await app.As("operator"));
        var (first, second) = (await one.Open(address), await other.Open(address));
        await Fill(app, first, "先改的").Submit(address);

        var late = await Fill(app, second, "后改的").Submit(address);

        late.Answer.Status.ShouldBe(409);
        late.Text.ShouldContain("别人刚改过这一条");
        late.Html.ShouldContain("value=\"后改的\"");
        (await app.Drills()).ShouldBe(["2026-11-09 002 training 先改的 90 12/10 v2"]);
        (await Fill(app, late, "看过再改").Submit(address)).Told().ShouldBe("/drills?done=changed");
        (await app.Drills()).ShouldBe(["2026-11-09 002 training 看过再改 90 12/10 v3"]);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "collector | 403", "operator 002 | 404")]
    public async Task Others_may_not_change(Engine engine, string persona, int status)
    {
        var (app, address) = await Given(engine);
        await using var _ = app;
        var person = await app.As(persona);
        // The form of a person's own, sent to another's entry.
        var page = await person.Open(persona == "anonymous" ? "/sign-in" : status == 403 ? "/account" : "/drills");
        foreach (var (name, value) in page.Hidden("/drills").ToList()) page.With(name, value);

        (await Fill(app, page, "改掉").With("seen", "1").Submit(address)).Answer.Status.ShouldBe(status);

        if (persona != "anonymous") (await person.Open(address)).Answer.Status.ShouldBe(status);
        (await app.Drills()).ShouldBe([Stood]);
    }
}
