using System.Text.RegularExpressions;
using Gridloom.Server.Storage;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class ResetPasswordTests
{
    [Theory, EveryEngine]
    public async Task The_new_one_is_shown_once_and_the_old_sessions_end(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");
        var person = await app.As("operator");
        var (address, page) = await Officers.Manage(app, officer, person.Login);

        var answer = await page.Submit(address + "/password");

        var shown = await officer.Open(answer.Location!.OriginalString);
        var password = Regex.Match(shown.Html, "<code>([A-Za-z0-9-]{19})</code>").Groups[1].Value;
        (await officer.Open(answer.Location.OriginalString)).Html.ShouldNotContain(password, customMessage: "shown once");
        (await person.Get("/cases")).Status.ShouldBe(401);
        (await app.Token(person.Login)).Status.ShouldBe(401);
        (await app.Token(person.Login, password)).Status.ShouldBe(200);
        (await app.Get<Store>().Count("select count(*) from work_key where answer like @p", new { p = "%" + password + "%" }, CancellationToken.None)).ShouldBe(0);

        var again = await page.Submit(address + "/password");
        again.Location!.OriginalString.ShouldEndWith("done=again");
        (await app.Token(person.Login, password)).Status.ShouldBe(200, "the same form sent again sets no other");
    }

    [Theory, EveryEngine]
    public async Task Ones_own_is_changed_elsewhere(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");
        var account = (await app.Get<Gridloom.Server.Access.AccountDirectory>().FindByLogin(officer.Login, CancellationToken.None))!;

        var outcome = await app.Get<Gridloom.Server.Access.ResetPassword.Handler>().Handle(
            new(app.District, account.Id, new(app.District), Gridloom.Domain.Access.Permission.None), new(account.Id, "k", account.Seen, "password"), CancellationToken.None);

        outcome.Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("access.not-your-own-password");
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "security-officer | 403", "audit-officer | 403", "system-officer 002 | 404")]
    public async Task Others_may_not_reset_a_password(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("liaison 001");
        var person = await app.As(persona);
        var page = await person.Open("/accounts");
        foreach (var (name, value) in page.Hidden("/accounts")) page.With(name, value);

        (await page.Submit($"/accounts/{await app.IdOf(login)}/password")).Answer.Status.ToString().ShouldBe(status);

        (await app.Token(login)).Status.ShouldBe(200);
    }
}
