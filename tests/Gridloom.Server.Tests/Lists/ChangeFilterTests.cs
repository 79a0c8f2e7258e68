using Gridloom.Testing;

namespace Gridloom.Server.Tests.Lists;

public sealed class ChangeFilterTests
{
    [Theory, EveryEngine]
    public async Task It_is_named_anew_shared_and_deleted(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (mine, colleague) = (await app.As("operator"), await app.As("operator"));
        await (await mine.Open("/cases?class=01-10")).Sent("class=01-10", "旧名");
        var address = await AddressIn(app);

        (await (await mine.Open("/cases")).With("name", "新名").With("shared", "1").Submit(address)).Location!.ToString().ShouldBe("/cases");
        (await colleague.Open("/cases")).Text.ShouldContain("新名 operator 共享");
        (await (await mine.Open("/cases")).Submit(address + "/delete")).Answer.Status.ShouldBe(303);

        (await mine.Open("/cases")).Text.ShouldNotContain("新名");
        (await app.Count("list_filter")).ShouldBe(0);
        (await app.Events()).TakeLast(3).ShouldBe(["list.filter-saved", "list.filter-changed", "list.filter-deleted"]);
    }

    [Theory, EveryEngine("operator | 404", "leader | 404", "anonymous | 401")]
    public async Task Others_may_not_change_or_delete_not_even_a_shared_one(Engine engine, string persona, int status)
    {
        await using var app = await TestApp.Start(engine);
        var (mine, other) = (await app.As("operator"), await app.As(persona));
        await (await mine.Open("/cases?class=01-10")).With("shared", "1").Sent("class=01-10", "我的");
        var address = await AddressIn(app);

        foreach (var act in (string[])["", "/delete"])
        {
            var page = await other.Open(persona == "anonymous" ? "/sign-in" : "/cases?class=01-02");
            foreach (var field in page.Hidden(persona == "anonymous" ? "/sign-in" : "/lists/cases/filters").Where(h => h.Key != "query")) page.With(field.Key, field.Value);
            (await page.With("name", "别名").Submit(address + act, withHidden: false)).Answer.Status.ShouldBe(status);
        }
        (await mine.Open("/cases")).Text.ShouldContain("常用 我的");
    }

    [Theory, EveryEngine]
    public async Task Two_may_not_have_one_name(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var mine = await app.As("operator");
        await (await mine.Open("/cases?class=01-10")).Sent("class=01-10", "甲");
        var address = await AddressIn(app);
        await (await mine.Open("/cases?class=01-02")).Sent("class=01-02", "乙");

        (await (await mine.Open("/cases")).With("name", "乙").Submit(address)).Answer.Status.ShouldBe(409);
        (await (await mine.Open("/cases")).With("name", "").Submit(address)).Answer.Status.ShouldBe(422);
        (await (await mine.Open("/cases")).With("name", "甲").With("shared", "1").Submit(address)).Answer.Status.ShouldBe(303);
    }

    private static async Task<string> AddressIn(TestApp app) =>
        "/lists/cases/filters/" + (await app.Get<Server.Storage.Store>().List<string>("select id from list_filter where district = @District", new { app.District }, TestContext.Current.CancellationToken))[0];
}
