using Gridloom.Server.Cases.Classes;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class LoadDispatchClassesTests
{
    [Theory, EveryEngine]
    public async Task The_second_catalogue_is_loaded_and_a_case_is_judged_by_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var supervisor = await app.As("supervisor");
        var page = await supervisor.Open("/catalogue/2026-12");
        page.Text.ShouldContain("分 18 个事件类型");

        (await page.Submit("/catalogue/2026-12/dispatch")).Told().ShouldBe("/catalogue/2026-12?done=dispatch");
        var loaded = await supervisor.Open("/catalogue/2026-12");
        loaded.Text.ShouldNotContain("分 18 个事件类型");
        (await loaded.With("from", "2026-11-21").Submit("/catalogue/2026-12/force")).Answer.Status.ShouldBe(303);

        var dispatch = (await app.Book("2026-12")).Where(l => l.Code[0] == 'F').ToList();
        dispatch.Select(l => l.Of.Major).Distinct().Count().ShouldBe(18);
        app.SetClock("2026-11-21T08:30+08:00");
        var loop = await Loop.Begin(app, "case 堆物, class F09-03");
        await loop.Walk("operator | accept | | accepted", "operator | file | condition F09-03/1 | filed");
        var shown = (await (await app.As("operator")).Open("/cases/" + loop.Case)).Text;
        shown.ShouldContain("按统一分拨目录 2026-12 版判定");
        shown.ShouldContain("统一分拨 · 社区管理");
    }

    [Theory, EveryEngine]
    public async Task What_the_draft_has_already_is_not_loaded_twice(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var supervisor = await app.As("supervisor");
        var (first, second) = (await supervisor.Open("/catalogue/2026-12"), await supervisor.Open("/catalogue/2026-12"));
        (await first.Submit("/catalogue/2026-12/dispatch")).Answer.Status.ShouldBe(303);

        (await second.Submit("/catalogue/2026-12/dispatch")).Answer.Status.ShouldBe(409);

        (await app.Book("2026-12")).Count.ShouldBe(app.Get<ClassLookup>().Shipped.Lines.Count + app.Get<DispatchClasses>().Lines.Count);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_load_it(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.With("seen", "1").Submit("/catalogue/2026-12/dispatch")).Answer.Status.ShouldBe(status);

        (await app.Events("catalogue/2026-12")).ShouldBe(["catalogue.drafted"]);
    }
}
