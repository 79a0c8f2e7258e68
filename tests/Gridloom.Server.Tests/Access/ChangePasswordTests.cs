using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class ChangePasswordTests
{
    private const string Action = "/account/password";
    private const string Next = "Warp-thread-2027";

    private static async Task<FormPage> Change(Person person, string current, string next, string repeat) =>
        await (await person.Open("/account")).With("current", current).With("password", next).With("repeat", repeat).Submit(Action);

    [Theory, EveryEngine]
    public async Task Every_other_session_ends_and_this_one_goes_on(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var here = await app.As("collector");
        var elsewhere = await app.SignIn(here.Login);

        var answer = await Change(here, TestApp.Password, Next, Next);

        answer.Location!.OriginalString.ShouldBe("/account?done=password");
        var after = await here.Open("/account?done=password");
        after.Text.ShouldContain("密码已改");
        after.Text.ShouldNotContain("这是初始密码");
        (await elsewhere.Open("/account")).Answer.Status.ShouldBe(302);
        (await elsewhere.Get("/cases")).ToString().ShouldBe("401 access.sign-in-needed");
        (await here.Get("/cases")).ToString().ShouldBe("401 access.sign-in-needed", "a token is another session");
        (await app.Token(here.Login)).Status.ShouldBe(401);
        (await app.Token(here.Login, Next)).Status.ShouldBe(200);
    }

    [Theory, EveryEngine(
        "wrong-Present-1  | Warp-thread-2027 | Warp-thread-2027 | access.password-wrong",
        "Loom-weft-2026   | short-A1         | short-A1         | access.password-weak",
        "Loom-weft-2026   | alllowercase     | alllowercase     | access.password-weak",
        "Loom-weft-2026   | {login}-Aa       | {login}-Aa       | access.password-weak",
        "Loom-weft-2026   | Loom-weft-2026   | Loom-weft-2026   | access.password-same",
        "Loom-weft-2026   | Warp-thread-2027 | Warp-thread-2028 | access.passwords-differ")]
    public async Task What_is_wrong_is_said_and_nothing_is_changed(Engine engine, string current, string next, string repeat, string code)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As("collector");
        string Fill(string text) => text.Replace("{login}", person.Login);

        var answer = await Change(person, current, Fill(next), Fill(repeat));

        answer.Answer.Status.ShouldBe(422);
        answer.Text.ShouldContain(code);
        answer.Html.ShouldNotContain(Fill(next));
        (await app.Events(await app.IdOf(person.Login))).ShouldNotContain("account.password-changed");
        (await app.Token(person.Login)).Status.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task Guessing_the_present_password_locks_as_at_the_sign_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var finder = await app.As("collector");

        for (var i = 0; i < 5; i++) await Change(finder, "wrong-Present-1", Next, Next);

        (await Change(finder, TestApp.Password, Next, Next)).Text.ShouldContain("access.password-wrong");
        (await app.Token(finder.Login)).Status.ShouldBe(401, "locked");
    }

    [Theory, EveryEngine]
    public async Task The_same_form_sent_twice_at_once_changes_it_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var person = await app.As("collector");
        var page = (await person.Open("/account")).With("current", TestApp.Password).With("password", Next).With("repeat", Next);

        await Task.WhenAll(page.Submit(Action), page.Submit(Action));

        (await app.Events(await app.IdOf(person.Login))).Count(k => k == "account.password-changed").ShouldBe(1);
        (await app.Get<Gridloom.Server.Storage.Store>().Count("select count(*) from work_key where answer like @a or answer like @b", new { a = "%" + Next + "%", b = "%" + TestApp.Password + "%" }, CancellationToken.None)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Others_may_not_change_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var owner = await app.As("collector");
        var anonymous = await app.As("anonymous");

        var answer = await (await anonymous.Open("/sign-in")).With("current", TestApp.Password).With("password", Next).With("repeat", Next).Submit(Action);

        answer.Answer.Status.ShouldBe(401);
        (await app.Token(owner.Login)).Status.ShouldBe(200);
    }
}
