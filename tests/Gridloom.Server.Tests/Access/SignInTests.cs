using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class SignInTests
{
    private const string Refused = "401 access.sign-in-refused";

    [Theory, EveryEngine]
    public async Task Login_and_password_give_a_token_and_when_it_ends(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("collector");

        var token = await app.Token(login.ToUpperInvariant() + " ");

        token.Status.ShouldBe(200);
        token.Json.EnumerateObject().Select(p => p.Name).ShouldBe(["accessToken", "expiresAt"]);
        DateTimeOffset.Parse(token["expiresAt"]).Offset.ShouldBe(TimeSpan.FromHours(8));
        (await app.Events(await app.IdOf(login))).ShouldBe(["account.added", "access.signed-in"]);
    }

    [Theory, EveryEngine]
    public async Task Five_wrong_tries_lock_the_account_for_a_quarter_of_an_hour(Engine engine)
    {
        await using var app = await TestApp.Start(engine, now: "2026-11-20T10:00+08:00");
        var login = await app.AddAccount("collector");
        for (var i = 0; i < 4; i++) (await app.Token(login, "wrong")).ToString().ShouldBe(Refused);
        (await app.Token(login)).Status.ShouldBe(200, "four are not five, and a right one starts the count anew");

        for (var i = 0; i < 5; i++) (await app.Token(login, "wrong")).ToString().ShouldBe(Refused);
        (await app.Token(login)).ToString().ShouldBe(Refused, "the right password of a locked account");
        app.SetClock("2026-11-20T10:14:59+08:00");
        (await app.Token(login)).ToString().ShouldBe(Refused);
        app.SetClock("2026-11-20T10:15+08:00");
        (await app.Token(login)).Status.ShouldBe(200);
    }

    [Theory, EveryEngine]
    public async Task After_a_lock_there_are_five_tries_again(Engine engine)
    {
        await using var app = await TestApp.Start(engine, now: "2026-11-20T10:00+08:00");
        var login = await app.AddAccount("collector");
        for (var i = 0; i < 5; i++) await app.Token(login, "wrong");
        app.SetClock("2026-11-20T10:16+08:00");

        for (var i = 0; i < 4; i++) await app.Token(login, "wrong");
        var account = await app.Get<AccountDirectory>().FindByLogin(login, CancellationToken.None);
        account!.Failures.ShouldBe(4);
        (await app.Token(login, "wrong")).ToString().ShouldBe(Refused);

        (await app.Token(login)).ToString().ShouldBe(Refused, "the fifth locks again");
    }

    [Theory, EveryEngine]
    public async Task Twenty_wrong_tries_at_once_are_all_counted(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("collector");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.Token(login, "wrong")));

        answers.Select(a => a.ToString()).Distinct().ShouldBe([Refused]);
        (await app.Events(await app.IdOf(login))).Count(k => k == "access.sign-in-refused").ShouldBe(20);
        (await app.Token(login)).ToString().ShouldBe(Refused);
    }

    [Theory, EveryEngine]
    public async Task A_right_guess_behind_the_fifth_wrong_one_does_not_open(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("collector");
        // What a guess that was read before the lock sees: it passed the first look, and the lock falls before its turn.
        var early = (await app.Get<AccountDirectory>().FindByLogin(login, CancellationToken.None))!;
        for (var i = 0; i < 5; i++) await app.Token(login, "wrong");

        var outcome = await app.Get<SignIn.Handler>().Open(early, "api");

        outcome.Succeeded(out _, out var refused).ShouldBeFalse();
        refused.ShouldBe(AccessProblems.SignInRefused);
        (await app.Events(early.Id)).ShouldNotContain("access.signed-in");
    }

    [Theory, EveryEngine]
    public async Task An_unknown_login_is_on_record_without_what_was_typed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        Task<long> Strangers() => app.Get<Store>().Count("select count(*) from events where district = @District and kind = 'access.sign-in-refused'", new { Gridloom.Server.Host.Installation.District }, CancellationToken.None);
        var before = await Strangers();

        (await app.Token("my-secret-password-typed-here", "x")).ToString().ShouldBe(Refused);

        (await Strangers()).ShouldBeGreaterThan(before);
        (await app.Get<Store>().Count("select count(*) from events where body like '%secret%' or subject like '%secret%'", null, CancellationToken.None)).ShouldBe(0);
    }

    [Theory, EveryEngine("page", "api")]
    public async Task A_disabled_account_does_not_open(Engine engine, string door)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("collector");
        await Officers.Disable(app, login);

        var status = door == "api" ? (await app.Token(login)).Status : (await app.TrySignIn(app.NewBrowser(), login, TestApp.Password)).Answer.Status;

        status.ShouldBe(401);
    }

    [Theory, EveryEngine]
    public async Task A_sign_in_page_that_expired_keeps_the_login_and_never_the_password(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("collector");
        var page = await new Person(app.NewBrowser(), null).Open("/sign-in");

        var answer = await page.With("login", login).With("password", TestApp.Password).Submit(withHidden: false);

        answer.Answer.Status.ShouldBe(422);
        answer.Html.ShouldContain($"value=\"{login}\"");
        answer.Html.ShouldNotContain(TestApp.Password);
        (await app.Events(await app.IdOf(login))).ShouldBe(["account.added"]);
    }

    [Theory, EveryEngine(
        "/cases?q=1        | /cases?q=1",
        "//evil.example    | /",
        "/\\\\evil.example | /",
        "https://evil/     | /",
        "cases             | /")]
    public async Task Only_an_address_on_this_site_is_a_way_back(Engine engine, string back, string to)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("operator");
        await Officers.ChoosePassword(app, login);
        var person = new Person(app.NewBrowser(), null);

        var answer = await (await person.Open("/sign-in?back=" + Uri.EscapeDataString(back))).With("login", login).With("password", Officers.Chosen).Submit("/sign-in");

        answer.Location!.OriginalString.ShouldBe(to);
        (await person.Open("/sign-in?back=" + Uri.EscapeDataString(back))).Location!.OriginalString.ShouldBe(to, "the same for who is signed in");
    }

    [Theory, EveryEngine]
    public async Task A_first_password_leads_to_the_page_where_it_is_changed(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("operator", own: false);
        var http = app.NewBrowser();

        (await app.TrySignIn(http, login, TestApp.Password)).Location!.OriginalString.ShouldBe("/account");

        (await new Person(http, null).Open("/account")).Text.ShouldContain("这是初始密码");
    }
}
