using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Duties;

public sealed class WriteRulingTests
{
    private const string Reason = "路面归养护中心。";

    private static async Task<Loop> Ruled(TestApp app)
    {
        var loop = await Loop.Begin(app, "case 路面塌陷, class 01-10, source collector");
        await loop.Walk(
            "operator | accept | | accepted", "operator | file | condition 01-10/1 | filed", "operator | dispatch | unit street | dispatched", "liaison of street | return | clause 3.2, note 不归街道 | filed",
            "operator | dispatch | unit east | dispatched", "liaison of east | dispute | clause 3.2, note 不归东街道 | arbitrating", $"supervisor | rule | unit roads, note {Reason} | dispatched");
        return loop;
    }

    private static async Task<FormPage> Write(Loop loop, string range, string area = "")
    {
        var page = await (await loop.As("supervisor")).Open("/cases/" + loop.Case);
        return await page.With("range", range).With("area", area).Submit($"/cases/{loop.Case}/ruling");
    }

    [Theory, EveryEngine]
    public async Task A_ruling_becomes_a_clause_of_a_draft_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Ruled(app);
        var number = (await (await loop.As("operator")).Get("/cases/" + loop.Case))["number"];

        (await Write(loop, "class")).Told().ShouldBe("/duties/2026-11-20?q=1.1&done=ruled");
        (await app.Lines("2026-11-20")).Lines.ShouldBe([new Duty("1.1", new("01-10", "", ""), "roads", "", "", "裁定：" + Reason) { Source = number }]);
        (await Write(loop, "class")).Told().ShouldBe("/duties/2026-11-20?q=1.1&done=ruling-known");
        (await Write(loop, "condition")).Told().ShouldBe("/duties/2026-11-20?q=1.2&done=ruled");
        (await app.Events("2026-11-20")).ShouldBe(["duty.drafted", "duty.saved", "duty.saved"]);

        (await (await loop.As("supervisor")).Open("/duties/2026-11-20")).Html.ShouldContain($"href=\"/cases/{number}\"");
        (await (await loop.As("supervisor")).Open("/cases/" + loop.Case)).Text.ShouldContain("已写入 2026-11-20 版 1.1 条");
        var liaison = await (await loop.As("liaison of west")).Open("/duties/2026-11-20");
        liaison.Text.ShouldContain("来自裁定");
        liaison.Html.ShouldNotContain(number!);
    }

    [Theory, EveryEngine]
    public async Task It_is_written_into_a_copy_of_what_is_in_force_and_a_clash_is_named(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenDuties("2026-03", "2026-03-01", "3.2 | 01-10 | | | street");
        var loop = await Ruled(app);

        var clash = await Write(loop, "class");
        clash.Answer.Status.ShouldBe(409);
        clash.Text.ShouldContain("与草案 3.2 条冲突：同样的范围，那一条写的是“测试街道办事处”");
        (await app.Get<DutyLookup>().Versions(app.District, CancellationToken.None)).Count.ShouldBe(1);

        (await Write(loop, "condition")).Told().ShouldBe("/duties/2026-11-20?q=4.1&done=ruled");
        (await app.Lines("2026-11-20")).Lines.Select(l => $"{l.Clause} {l.Unit}").ShouldBe(["3.2 street", "4.1 roads"]);
        (await app.Lines("2026-03")).Lines.Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task An_edited_clause_stays_the_rulings_and_a_copy_keeps_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Ruled(app);
        await Write(loop, "class");
        var supervisor = await loop.As("supervisor");

        await (await supervisor.Open("/duties/2026-11-20/lines/1.1")).With("clause", "1.1").With("class", "01-10").With("unit", "roads").With("wording", "改过").Submit("/duties/2026-11-20/lines/1.1");
        await (await supervisor.Open("/duties")).With("code", "v2").With("copy", "2026-11-20").Submit("/duties");

        (await app.Lines("v2")).Lines.Select(l => $"{l.Clause} {l.Wording} {l.Source.Length > 0}").ShouldBe(["1.1 改过 True"]);
    }

    [Theory, EveryEngine]
    public async Task A_case_without_a_ruling_has_nothing_to_write(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Loop.Begin(app, "case 路面塌陷");
        var supervisor = await loop.As("supervisor");
        (await supervisor.Open("/cases/" + loop.Case)).Html.ShouldNotContain("/ruling");

        // A form of another page does not open this door, nor is there one of its own.
        var form = await supervisor.Open("/duties");
        foreach (var (name, value) in form.Hidden("/duties").ToList()) form.With(name, value);
        var answer = await form.With("range", "class").Submit($"/cases/{loop.Case}/ruling", withHidden: false);

        answer.Answer.Status.ShouldBe(409);
        answer.Text.ShouldContain("没有裁定过归属");
        (await app.Get<DutyLookup>().Versions(app.District, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 404")]
    public async Task Others_may_not_write_a_ruling_into_the_catalogue(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var loop = await Ruled(app);
        var person = await loop.As(persona);
        var page = await person.Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("range", "class").Submit($"/cases/{loop.Case}/ruling")).Answer.Status.ShouldBe(status);
        (await app.Get<DutyLookup>().Versions(app.District, CancellationToken.None)).ShouldBeEmpty();
        if (persona is "operator") (await person.Open("/cases/" + loop.Case)).Html.ShouldNotContain("/ruling\"");
    }
}
