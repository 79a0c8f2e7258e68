using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Classes;

public sealed class SaveClassTests
{
    [Theory, EveryEngine]
    public async Task A_changed_name_and_switch_hold_for_every_line_of_the_class(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var line = (await app.Book("2026-12")).First(l => l.Code == "0101/1");
        var page = await (await app.As("supervisor")).Open("/catalogue/2026-12/lines/0101.1");
        page.Text.ShouldContain("同时改到这一小类的另外 1 条");

        (await page.Filled(line with { Of = new("公用设施", "给水井盖", false), Limit = "8 紧急工作时" }).Submit("/catalogue/2026-12/lines/0101.1")).Told().ShouldBe("/catalogue/2026-12?done=saved");

        var lines = (await app.Book("2026-12")).Where(l => l.Class == "0101").ToList();
        lines.Select(l => (l.Of.Name, l.Of.On)).ShouldBe([("给水井盖", false), ("给水井盖", false)]);
        lines[0].Limit.ShouldBe("8 urgent-hours");
        var shown = (await (await app.As("supervisor")).Open("/catalogue/2026-12")).Text;
        shown.ShouldContain("与 v2 版比");
        shown.ShouldContain("时限：6 紧急工作时 → 8 紧急工作时");
        shown.ShouldContain("状态：启用 → 停用");
    }

    [Theory, EveryEngine]
    public async Task A_class_of_its_own_is_added_and_a_wrong_one_is_shown_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var supervisor = await app.As("supervisor");
        var line = (await app.Book("2026-12")).First(l => l.Code == "01-02/1") with { Code = "01-98/1", Of = new("市容环境", "落叶堆积", true) };

        var refused = await (await supervisor.Open("/catalogue/2026-12/lines")).Filled(line with { Limit = "半天", UnitKind = "" }).Submit("/catalogue/2026-12/lines");
        refused.Answer.Status.ShouldBe(422);
        refused.Html.ShouldContain("value=\"半天\"");
        (await (await supervisor.Open("/catalogue/2026-12/lines")).Filled(line with { Code = "01-02/1" }).Submit("/catalogue/2026-12/lines")).Text.ShouldContain("代码 01-02/1 已有。");
        (await (await supervisor.Open("/catalogue/2026-12/lines")).Filled(line).Submit("/catalogue/2026-12/lines")).Told().ShouldBe("/catalogue/2026-12?done=saved");

        (await app.Book("2026-12")).ShouldContain(line);
    }

    [Theory, EveryEngine]
    public async Task Who_saw_an_older_draft_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var supervisor = await app.As("supervisor");
        var line = (await app.Book("2026-12"))[0];
        var (first, second) = (await supervisor.Open("/catalogue/2026-12/lines/0101.1"), await supervisor.Open("/catalogue/2026-12/lines/0101.1"));
        (await first.Filled(line with { Limit = "7 urgent-hours" }).Submit("/catalogue/2026-12/lines/0101.1")).Answer.Status.ShouldBe(303);

        var late = await second.Filled(line with { Limit = "9 urgent-hours" }).Submit("/catalogue/2026-12/lines/0101.1");

        late.Answer.Status.ShouldBe(409);
        late.Text.ShouldContain(VersionProblems.Stale.Chinese);
        (await app.Book("2026-12"))[0].Limit.ShouldBe("7 urgent-hours");
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "leader | 403", "liaison of roads | 403", "supervisor 001 | 403")]
    public async Task Others_may_not_save(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenCatalogue("2026-12");
        var before = await app.Book("2026-12");
        var page = await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account");

        (await page.Filled(before[0] with { Limit = "1 urgent-hours" }).With("seen", "1").Submit("/catalogue/2026-12/lines/0101.1")).Answer.Status.ShouldBe(status);

        (await app.Book("2026-12")).ShouldBe(before);
    }
}
