using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class UnlockAccountTests
{
    private static async Task<string> Locked(TestApp app)
    {
        var login = await app.AddAccount("operator 001");
        for (var i = 0; i < 5; i++) await app.Token(login, "wrong");
        return login;
    }

    [Theory, EveryEngine]
    public async Task The_security_officer_opens_it_before_its_time(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await Locked(app);
        var officer = await app.As("security-officer");
        var list = await officer.Open("/accounts");
        list.Text.ShouldContain("锁定至 10:41");

        var answer = await list.Submit($"/accounts/{await app.IdOf(login)}/unlock");

        answer.Location!.OriginalString.ShouldBe("/accounts?done=unlocked");
        (await officer.Open(answer.Location.OriginalString)).Text.ShouldNotContain("锁定至");
        (await app.Token(login)).Status.ShouldBe(200);
        (await app.Events(await app.IdOf(login))).Count(k => k == "account.unlocked").ShouldBe(1);
        (await list.Submit($"/accounts/{await app.IdOf(login)}/unlock")).Answer.Status.ShouldBe(303, "again does nothing more");
        (await app.Events(await app.IdOf(login))).Count(k => k == "account.unlocked").ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "system-officer | 403", "audit-officer | 403")]
    public async Task Others_may_not_unlock(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        var login = await Locked(app);
        var person = await app.As(persona);

        (await (await person.Open("/account")).Submit($"/accounts/{await app.IdOf(login)}/unlock")).Answer.Status.ToString().ShouldBe(status);

        (await app.Token(login)).Status.ShouldBe(401);
    }

    [Theory, EveryEngine]
    public async Task An_account_outside_the_scope_is_absent(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await Locked(app);
        var officer = await app.As("security-officer 002");
        var list = await officer.Open("/accounts");
        list.Text.ShouldNotContain(login);

        var forms = await officer.Open("/account");
        foreach (var (name, value) in forms.Hidden("/account/password")) forms.With(name, value);
        (await forms.Submit($"/accounts/{await app.IdOf(login)}/unlock")).Answer.Status.ShouldBe(404);
    }
}
