using System.Text.RegularExpressions;
using Gridloom.Domain.Access;
using Gridloom.Server.Cases.Revisits;
using Gridloom.Server.Storage;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Revisits;

public sealed class DrawRevisitsTests
{
    [Theory, EveryEngine]
    public async Task Closed_cases_are_drawn_once_and_anybody_can_draw_them_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var numbers = await Closed.Cases(app, 3);
        var supervisor = await app.As("supervisor");
        (await supervisor.Open("/")).Text.ShouldContain("本周督查抽查 0 次，每周应不少于 2 次。");

        var done = await (await supervisor.Open("/revisits")).With("from", "2026-11-20").With("to", "2026-11-20").With("strata", "unit").With("size", "2").Submit("/revisits");

        var address = done.Told().Replace("?done=drawn", "", StringComparison.Ordinal);
        var leader = await app.As("leader");
        var page = await leader.Open(address + "?check=1");
        page.Text.ShouldContain("核对一致");
        page.Text.ShouldContain("用种子、分层和样本量重抽，2 宗完全相同。");
        Regex.Matches(page.Html, "href=\"/cases/(90[^\"]+)\"").Select(m => m.Groups[1].Value).ShouldBeSubsetOf(numbers);
        var frame = await leader.Http.GetStringAsync(address + "/frame.csv", TestContext.Current.CancellationToken);
        frame.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        (await app.Events("")).ShouldContain("revisit.drawn");
    }

    [Theory, EveryEngine]
    public async Task A_sample_or_a_frame_that_somebody_touched_does_not_hold(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await Closed.Cases(app, 3);
        var supervisor = await app.As("supervisor");
        var address = (await (await supervisor.Open("/revisits")).With("from", "2026-11-20").With("to", "2026-11-20").With("strata", "none").With("size", "1").Submit("/revisits")).Told().Replace("?done=drawn", "", StringComparison.Ordinal);
        async Task Touch(string sql) => (await app.Get<Turns>().Take<object>(Actor.System(app.District), turn =>
        {
            turn.Save(sql, new { turn.District });
            return new(new object());
        })).Succeeded(out _, out _).ShouldBeTrue();

        await Touch("update case_revisit set number = number || '9' where district = @District");
        (await supervisor.Open(address + "?check=1")).Text.ShouldContain("核对不一致：重抽得到的案件与留存的样本不同。");
        await Touch("update case_revisit_draw set frame_text = substr(frame_text, 1, length(frame_text) - 1) where district = @District");
        (await supervisor.Open(address + "?check=1")).Text.ShouldContain("核对不一致：留存的抽样框与抽取时的摘要不符。");
    }

    [Theory, EveryEngine(
        "2026-11-20 | 2026-11-19 | unit | 5   | case.revisit-span",
        "2026-11-20 | 2026-11-21 | unit | 5   | case.revisit-span",
        "2026-11-20 | 2026-11-20 | x    | 5   | case.revisit-strata",
        "2026-11-20 | 2026-11-20 | unit | 501 | case.revisit-size",
        "2026-11-20 | 2026-11-20 | unit | 5   | case.revisit-empty")]
    public async Task What_cannot_be_drawn_is_said(Engine engine, string from, string to, string strata, string size, string code)
    {
        await using var app = await TestApp.Start(engine);

        var refused = await (await (await app.As("assessor")).Open("/revisits")).With("from", from).With("to", to).With("strata", strata).With("size", size).Submit("/revisits");

        refused.Answer.Status.ShouldBe(422);
        refused.Html.ShouldContain(code);
        (await app.Count("case_revisit_draw")).ShouldBe(0);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403")]
    public async Task Others_may_not_draw(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("from", "2026-11-20").With("to", "2026-11-20").With("strata", "unit").With("size", "2").Submit("/revisits")).Answer.Status.ShouldBe(status);

        (await app.Count("case_revisit_draw")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Somebody_of_a_street_neither_draws_nor_reads(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (page, street) = (await (await app.As("supervisor")).Open("/revisits"), await app.As("supervisor 001"));
        page.Html.ShouldContain("name=\"strata\"");
        foreach (var address in new[] { "/revisits", "/revisits/any", "/revisits/any/frame.csv" }) (await street.Open(address)).Answer.Status.ShouldBe(403, address);
        (await street.Open("/")).Html.ShouldNotContain("href=\"/revisits\"");

        var refused = await app.Get<DrawRevisits.Handler>().Handle(new(app.District, "x", new(app.District + "001"), Permission.All.ToHashSet()), "k", new("2026-11-20", "2026-11-20", "unit", "2"));

        refused.Succeeded(out _, out var problem).ShouldBeFalse();
        problem!.Code.ShouldBe("case.revisit-whole-district");
    }
}
