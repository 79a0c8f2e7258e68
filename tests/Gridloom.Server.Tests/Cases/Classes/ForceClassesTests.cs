using System.Text.Json;
using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class ForceClassesTests
{
    [Theory, EveryEngine]
    public async Task A_case_filed_by_then_keeps_its_version_and_one_filed_later_is_judged_by_the_new(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12", change: l => l.Class == "01-10" ? l with { Of = l.Of with { Name = "道路坑洼" }, Limit = "1 working-days" } : l);
        var supervisor = await app.As("supervisor");
        var old = await Loop.Begin(app, "case 坑一");
        await old.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed");

        (await (await supervisor.Open("/catalogue/2026-12")).With("from", "2026-11-21").Submit("/catalogue/2026-12/force")).Told().ShouldBe("/catalogue/2026-12?done=forced");
        (await supervisor.Open("/catalogue")).Text.ShouldContain("待生效");
        app.SetClock("2026-11-21T08:30+08:00");
        var later = await Loop.Begin(app, "case 坑二");
        await later.Walk("operator | accept | | accepted", "operator | file | condition 01-10/1 | filed");

        var desk = await app.As("operator");
        var (before, after) = ((await desk.Get("/cases/" + old.Case)).Json, (await desk.Get("/cases/" + later.Case)).Json);
        (Text(before, "catalogue"), Text(before, "className")).ShouldBe(("v2", "道路破损"));
        (Text(after, "catalogue"), Text(after, "className")).ShouldBe(("2026-12", "道路坑洼"));
        (await desk.Open("/cases/" + old.Case)).Text.ShouldContain("按城市管理目录 v2 版判定");
        (await desk.Open("/cases/" + later.Case)).Text.ShouldContain("按城市管理目录 2026-12 版判定");
        (await desk.Open("/cases/" + later.Case)).Text.ShouldContain("1 工作日");
        (await desk.Open("/cases/new")).Text.ShouldContain("01-10 道路坑洼");
        (await supervisor.Open("/catalogue")).Text.ShouldContain("现行 2026-12 版");
    }

    [Theory, EveryEngine]
    public async Task A_class_that_was_switched_off_cannot_be_reported_any_more(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12", "2026-11-20", l => l.Class == "01-10" ? l with { Of = l.Of with { On = false } } : l);
        var desk = await app.As("operator");

        (await desk.Open("/cases/new")).Text.ShouldNotContain("01-10 道路破损");
        (await desk.Open("/report?district=" + app.District)).Text.ShouldNotContain("路面、人行道坏了");
        var told = await desk.Post("/cases", new Dictionary<string, object> { ["class"] = "01-10", ["description"] = "坑", ["address"] = "人民路", ["source"] = "hotline" });
        (told.Status, told["code"]).ShouldBe((422, "case.unknown-class"));
    }

    [Theory, EveryEngine("2026-11-20 | 422", "soon | 422", "2026-11-21 | 303")]
    public async Task A_day_is_unreadable_too_early_or_tomorrow_for_the_shipped_version_holds_today(Engine engine, string from, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");

        (await (await (await app.As("supervisor")).Open("/catalogue/2026-12")).With("from", from).Submit("/catalogue/2026-12/force")).Answer.Status.ShouldBe(status);

        (await app.Get<ClassLookup>().Version(app.District, "2026-12", CancellationToken.None))!.FromDay.ShouldBe(status == 303 ? from : null);
    }

    [Theory, EveryEngine]
    public async Task A_version_with_a_fault_stays_a_draft(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12", change: l => l.Code == "0101/2" ? l with { Of = l.Of with { Name = "别名" } } : l);
        var page = await (await app.As("supervisor")).Open("/catalogue/2026-12");
        page.Text.ShouldContain("小类 0101 各条的大类、名称或启用不一致。");
        page.Html.ShouldNotContain("/catalogue/2026-12/force");

        foreach (var (name, value) in page.Hidden("/catalogue/2026-12/import").ToList()) page.With(name, value);
        (await page.With("from", "2027-01-01").Submit("/catalogue/2026-12/force", withHidden: false)).Answer.Status.ShouldBe(422);

        (await app.Events("catalogue/2026-12")).ShouldBe(["catalogue.drafted"]);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_put_it_in_force(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("from", "2026-12-01").With("seen", "1").Submit("/catalogue/2026-12/force")).Answer.Status.ShouldBe(status);

        (await app.Get<ClassLookup>().Version(app.District, "2026-12", CancellationToken.None))!.FromDay.ShouldBeNull();
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
