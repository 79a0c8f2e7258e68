using Gridloom.Testing;

namespace Gridloom.Server.Tests.Lists;

public sealed class RememberColumnsTests
{
    private static readonly string[] Usual = ["案号", "小类", "地点", "环节", "时钟（本环节）", "来源", "上报时间", "上报人", "标记"];

    [Theory, EveryEngine]
    public async Task The_address_names_the_columns_and_an_account_may_keep_them(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");

        Exports.TableOf(await operators.Open("/cases"))[0].ShouldBe(Usual);
        var chosen = await operators.Open("/cases?class=01-10&cols=unit&cols=reworks&cols=unit&cols=evil");
        Exports.TableOf(chosen)[0].ShouldBe(["案号", "处置单位", "返工次数"]);
        (await chosen.Submit("/lists/cases/columns")).Location!.ToString().ShouldBe("/cases?class=01-10&cols=number,unit,reworks");

        var kept = await operators.Open("/cases");
        Exports.TableOf(kept)[0].ShouldBe(["案号", "处置单位", "返工次数"]);
        Exports.TableOf(await operators.Open("/cases?cols=stage"))[0].ShouldBe(["案号", "环节"]);
        Exports.TableOf(await (await app.As("operator")).Open("/cases"))[0].ShouldBe(Usual);
        await kept.With("cols", "").Submit("/lists/cases/columns");
        Exports.TableOf(await operators.Open("/cases"))[0].ShouldBe(Usual);
        (await app.Events()).TakeLast(2).ShouldBe(["list.columns-chosen", "list.columns-chosen"]);
    }

    [Theory, EveryEngine]
    public async Task A_column_that_needs_a_permission_is_for_those_who_have_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");

        Exports.TableOf(await (await app.As("operator")).Open("/cases?cols=moderation"))[0].ShouldBe(["案号", "审看"]);
        Exports.TableOf(await (await app.As("leader")).Open("/cases?cols=moderation"))[0].ShouldBe(["案号"]);
    }

    [Theory, EveryEngine]
    public async Task The_api_gives_the_same_values(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var answer = await (await app.As("operator")).Get("/cases?cols=stage,reported,reworks,unit");

        answer.Json.GetProperty("items")[0].GetProperty("columns").GetRawText().ShouldBe($$"""{"number":"{{app.District}}-20261120-00001","stage":"已上报","reported":"2026-11-20T10:26:00+08:00","reworks":0,"unit":null}""");
        (await (await app.As("operator")).Get("/cases")).Json.GetProperty("items")[0].TryGetProperty("columns", out _).ShouldBeFalse();
    }

    [Theory, EveryEngine("anonymous | 401", "system-officer | 404", "leader | 303")]
    public async Task Others_may_not_choose_columns_of_a_list_that_is_not_theirs(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var page = await (await app.As(persona)).Open(persona == "leader" ? "/cases?cols=unit" : persona == "anonymous" ? "/sign-in" : "/accounts");
        foreach (var field in page.Hidden(persona == "leader" ? "/lists/cases/columns" : persona == "anonymous" ? "/sign-in" : "/accounts").Where(h => h.Key is "key" or "__RequestVerificationToken")) page.With(field.Key, field.Value);
        (await page.With("cols", "unit").Submit("/lists/cases/columns", withHidden: false)).Answer.Status.ShouldBe(status);
    }
}
