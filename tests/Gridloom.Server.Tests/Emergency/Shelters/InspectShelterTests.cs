using Gridloom.Server.Tests.Cases.Duties;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Emergency.Shelters;

public sealed class InspectShelterTests
{
    private const string Action = "/shelters/A-01/inspect";

    private static FormPage Found(FormPage page, string day = "2026-11-20", string state = "repair", string note = "厕所在修。") => page.With("day", day).With("found", state).With("note", note);

    [Theory, EveryEngine]
    public async Task An_inspection_stands_in_the_history_and_sets_state_and_day(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01", but: s => s with { Inspected = "2026-01-01" });
        var desk = await app.As("operator 001");
        (await desk.Open("/shelters/A-01")).Text.ShouldContain("应检查");

        (await Found(await desk.Open("/shelters/A-01")).Submit(Action)).Told().ShouldBe("/shelters/A-01?done=inspected");

        (await app.Shelters()).ShouldBe(["A-01 001001 repair 2026-11-20 v2"]);
        (await app.Events("shelter/A-01")).ShouldBe(["shelter.added", "shelter.inspected"]);
        var page = await desk.Open("/shelters/A-01");
        page.Text.ShouldContain("2026-11-20 维修中 厕所在修。 登记人 operator 001 登记时间 11-20 10:26");
        page.Text.ShouldNotContain("应检查");
        (await Found(await desk.Open("/shelters/A-01"), "2026-03-01", "closed", "").Submit(Action)).Answer.Status.ShouldBe(303);
        (await app.Shelters()).ShouldBe(["A-01 001001 repair 2026-11-20 v3"], "an older day is no news");
        (await app.Count("emergency_inspection")).ShouldBe(2);
    }

    [Theory, EveryEngine(
        "2026-11-21 | usable |                        | 检查日期写作 2026-12-01 的样子，不晚于今天。",
        "           | usable |                        | 检查日期写作 2026-12-01 的样子，不晚于今天。",
        "2026-11-20 | good   |                        | 请从列出的状态里选一项。",
        "2026-11-20 | usable | 找张主任 13812345678    | 文字里像是有手机号或身份证号",
        "2026-11-20 | usable | long                   | 最多 500 字，现有 501 字。")]
    public async Task What_cannot_be_is_refused_and_stays_typed(Engine engine, string day, string state, string note, string said)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        var text = note == "long" ? new string('长', 501) : note;

        var refused = await Found(await (await app.As("operator")).Open("/shelters/A-01"), day, state, text).Submit(Action);

        refused.Answer.Status.ShouldBe(422);
        refused.Text.ShouldContain(said);
        System.Net.WebUtility.HtmlDecode(refused.Html).ShouldContain(text);
        (await app.Count("emergency_inspection")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Who_saw_it_as_it_was_is_told_so_and_keeps_what_was_typed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");
        var (first, second) = (await (await app.As("operator")).Open("/shelters/A-01"), await (await app.As("operator")).Open("/shelters/A-01"));

        (await Found(first).Submit(Action)).Answer.Status.ShouldBe(303);
        var late = await Found(second, note: "出入口被堵。").Submit(Action);

        late.Answer.Status.ShouldBe(409);
        System.Net.WebUtility.HtmlDecode(late.Html).ShouldContain("出入口被堵。</textarea>");
        (await app.Count("emergency_inspection")).ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "leader | 403", "liaison of roads | 403", "collector | 403", "operator 002 | 404", "operator 001 | 303")]
    public async Task Others_may_not_inspect_a_shelter(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.GivenShelter("A-01");

        var page = status == 303 ? await (await app.As(persona)).Open("/shelters/A-01") : (await app.Blind(persona)).With("seen", "1");
        (await Found(page).Submit(Action)).Answer.Status.ShouldBe(status);

        (await app.Count("emergency_inspection")).ShouldBe(status == 303 ? 1 : 0);
    }
}
