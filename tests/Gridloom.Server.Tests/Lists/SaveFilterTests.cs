using Gridloom.Testing;

namespace Gridloom.Server.Tests.Lists;

public sealed class SaveFilterTests
{
    [Theory, EveryEngine]
    public async Task A_saved_filter_opens_the_same_list_and_colleagues_get_what_is_shared(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷", "case 油烟, class 01-02");
        var (mine, colleague) = (await app.As("operator"), await app.As("operator"));

        var saved = await (await mine.Open("/cases?class=01-10&cols=number,unit,reworks")).With("name", " 道路破损 ").With("shared", "1").Submit("/lists/cases/filters");
        saved.Location!.ToString().ShouldBe("/cases?class=01-10&cols=number,unit,reworks");
        await (await mine.Open("/cases?class=01-02")).With("name", "油烟").Submit("/lists/cases/filters");

        var list = await mine.Open("/cases?class=01-10&cols=number,unit,reworks");
        list.Text.ShouldContain("常用 油烟 道路破损");
        list.Html.ShouldContain("aria-current=\"true\" title=\"您与本区同事共享\"");
        list.Text.ShouldNotContain("存为常用");
        Exports.TableOf(list)[0].ShouldBe(["案号", "处置单位", "返工次数"]);
        var theirs = await colleague.Open("/cases");
        theirs.Text.ShouldContain("常用 道路破损 operator 共享");
        theirs.Text.ShouldNotContain("油烟 operator");
        theirs.Html.ShouldNotContain("/lists/cases/filters/");
        (await app.Events()).Count(kind => kind == "list.filter-saved").ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task What_was_late_is_late_as_of_now(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");
        await (await operators.Open("/cases?stage=open&late=1790000000000000")).With("name", "超时").Submit("/lists/cases/filters");
        (await (await operators.Open("/cases")).Submit("/sign-out")).Answer.Status.ShouldBe(303);

        app.SetClock("2026-11-21T10:26+08:00");
        var again = await app.SignIn(operators.Login);
        var now = Domain.Instant.From(DateTimeOffset.Parse("2026-11-21T10:26+08:00", null)).Microseconds;
        (await again.Open("/cases")).Html.ShouldContain(FormattableString.Invariant($"/cases?stage=open&amp;late={now}"));
    }

    [Theory, EveryEngine(
        "reporter=00112233445566778899aabbccddeeff | 电话   | 422",
        "q=13812345678                             | 电话   | 303",
        "q=李四 13812345678                        | 电话   | 422",
        "from=x                                    | 日期   | 400",
        "class=01-10                               |        | 422",
        "class=01-10                               | 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一 | 422",
        "class=01-10&late=now&after=x&evil=1       | 好     | 303")]
    public async Task Only_conditions_of_the_list_are_saved_and_no_phone(Engine engine, string query, string name, int status)
    {
        await using var app = await TestApp.Start(engine);
        await app.Given("case 地砖塌陷");
        var operators = await app.As("operator");

        var saved = await (await operators.Open("/cases?class=01-10")).Sent(query, name);

        saved.Answer.Status.ShouldBe(status);
        (await app.Count("list_filter")).ShouldBe(status == 303 ? 1 : 0);
        if (status == 303) saved.Location!.ToString().ShouldNotContain("evil");
    }

    [Theory, EveryEngine]
    public async Task Thirty_each_and_no_name_twice(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var operators = await app.As("operator");
        for (var i = 0; i < 30; i++) (await (await operators.Open("/cases?class=01-10")).Sent("class=01-10&cols=number,unit", FormattableString.Invariant($"第 {i} 个"))).Answer.Status.ShouldBe(303);
        (await (await operators.Open("/cases?class=01-02")).Sent("class=01-02", "第 3 个")).Text.ShouldContain("最多 30 个");
        var other = await app.As("operator");
        await (await other.Open("/cases?class=01-02")).Sent("class=01-02", "第 3 个");
        (await (await other.Open("/cases?class=01-10")).Sent("class=01-10", "第 3 个")).Answer.Status.ShouldBe(409);
    }

    [Theory, EveryEngine("anonymous | 401", "system-officer | 404", "leader | 303")]
    public async Task Others_may_not_save(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As(persona);
        var page = await person.Open(persona == "leader" ? "/cases?class=01-10" : persona == "anonymous" ? "/sign-in" : "/accounts");
        (await page.Sent("class=01-10", "好")).Answer.Status.ShouldBe(status);
    }
}

internal static class SavingForms
{
    /// <summary>Sends the form that saves a filter, whatever page it was taken from.</summary>
    public static Task<FormPage> Sent(this FormPage page, string query, string name)
    {
        var hidden = new[] { "/lists/cases/filters", "/accounts", "/sign-in" }.Select(action => page.Hidden(action).ToList()).First(h => h.Count > 0);
        foreach (var field in hidden.Where(h => h.Key is "key" or "__RequestVerificationToken")) page.With(field.Key, field.Value);
        return page.With("query", query).With("name", name).Submit("/lists/cases/filters", withHidden: false);
    }
}
