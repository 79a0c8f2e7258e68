using Gridloom.Domain.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class SaveDutyTests
{
    [Theory, EveryEngine]
    public async Task A_line_is_added_changed_and_renumbered(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads");
        var supervisor = await app.As("supervisor");

        var added = await (await supervisor.Open("/duties/v1/lines")).With("clause", "3.2").With("class", "01-10").With("condition", "01-10/1").With("area", app.District + "001").With("unit", "street")
            .With("cooperating", "道路养护").With("supervisor", "区城管局").With("wording", "道路破损由街道负责。").Submit("/duties/v1/lines");
        added.Told().ShouldBe("/duties/v1?done=saved");
        (await app.Lines("v1")).Clause("3.2").ShouldBe(new("3.2", new("01-10", "01-10/1", app.District + "001"), "street", "roads", "区城管局", "道路破损由街道负责。"));

        var form = await supervisor.Open("/duties/v1/lines/3.2");
        form.Html.ShouldContain("value=\"区城管局\"");
        (await form.With("clause", "3.10").With("class", "01-10").With("unit", "roads").Submit("/duties/v1/lines/3.2")).Told().ShouldBe("/duties/v1?done=saved");
        (await app.Lines("v1")).Lines.Select(l => $"{l.Clause} {l.Unit}").ShouldBe(["1.1 roads", "3.10 roads"]);
        (await app.Events("v1")).ShouldBe(["duty.drafted", "duty.saved", "duty.saved"]);
    }

    [Theory, EveryEngine(
        "1.1 | 01-11 | roads | 条款号 1.1 已有",
        "1.2 | 01-** | street | 1.1 条与 1.2 条的小类、条件和区域全同",
        "x   | 01-11 | roads | 条款号为一至四段数字",
        "1.2 | 99-99 | roads | 目录里没有小类“99-99”",
        "1.2 | 01-11 | nobody | 本区没有处置单位“nobody”")]
    public async Task What_does_not_fit_is_said_and_what_was_typed_stays(Engine engine, string clause, string of, string unit, string said)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads");

        var refused = await (await (await app.As("supervisor")).Open("/duties/v1/lines")).With("clause", clause).With("class", of).With("unit", unit).With("wording", "写了一半").Submit("/duties/v1/lines");

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(said);
        refused.Html.ShouldContain("value=\"写了一半\"");
        (await app.Lines("v1")).Lines.Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_saw_the_same_draft_the_later_is_told_to_look_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads");
        var (one, other) = (await (await app.As("supervisor")).Open("/duties/v1/lines"), await (await app.As("supervisor")).Open("/duties/v1/lines/1.1"));
        (await one.With("clause", "2").With("class", "*").With("unit", "street").Submit("/duties/v1/lines")).Answer.Status.ShouldBe(303);

        var late = await other.With("clause", "1.1").With("class", "01-**").With("unit", "street").Submit("/duties/v1/lines/1.1");

        late.Answer.Status.ShouldBe(409);
        late.Text.ShouldContain("别人改过这份草案");
        (await app.Lines("v1")).Clause("1.1")!.Unit.ShouldBe("roads");
    }

    [Theory, EveryEngine]
    public async Task A_version_that_has_its_day_is_never_changed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", "2027-01-01", "1.1 | 01-** | | | roads");
        await app.GivenDuties("v2", null, "1.1 | 01-** | | | roads");
        var supervisor = await app.As("supervisor");

        (await supervisor.Open("/duties/v1/lines/1.1")).Answer.Status.ShouldBe(409);
        // A form of one version does not open another.
        var page = await supervisor.Open("/duties/v2/lines/1.1");
        foreach (var (name, value) in page.Hidden("/duties/v2/lines/1.1").ToList()) page.With(name, value);
        var refused = await page.With("clause", "1.1").With("class", "*").With("unit", "street").Submit("/duties/v1/lines/1.1", withHidden: false);

        refused.Answer.Status.ShouldBe(409);
        (await app.Lines("v1")).Clause("1.1").ShouldBe(Catalogues.Line(app, "1.1 | 01-** | | | roads"));
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_change_a_line(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("v1", null, "1.1 | 01-** | | | roads");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        foreach (var path in (string[])["/duties/v1/lines", "/duties/v1/lines/1.1"])
            (await page.With("clause", "1.1").With("class", "*").With("unit", "street").Submit(path)).Answer.Status.ShouldBe(status, path);

        (await app.Lines("v1")).Lines.ShouldBe([new Duty("1.1", new("01-**", "", ""), "roads", "", "", "")]);
    }
}
