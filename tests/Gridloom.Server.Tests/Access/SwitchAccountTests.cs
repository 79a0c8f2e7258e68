using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class SwitchAccountTests
{
    [Theory, EveryEngine]
    public async Task A_disabled_account_is_out_at_once_and_comes_back_by_signing_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");
        var person = await app.As("operator");
        var (address, page) = await Officers.Manage(app, officer, person.Login);

        (await page.Submit(address + "/disable")).Answer.Status.ShouldBe(303);

        (await person.Get("/cases")).ToString().ShouldBe("401 access.sign-in-needed");
        (await person.Open("/cases")).Answer.Status.ShouldBe(302);
        (await app.Token(person.Login)).Status.ShouldBe(401);

        var (_, again) = await Officers.Manage(app, officer, person.Login);
        again.Text.ShouldContain("停用");
        (await again.Submit(address + "/enable")).Answer.Status.ShouldBe(303);
        (await person.Get("/cases")).ToString().ShouldBe("401 access.sign-in-needed", "old sessions stay ended");
        (await app.Token(person.Login)).Status.ShouldBe(200);
        (await app.Events(await app.IdOf(person.Login))).Where(k => k.StartsWith("account.")).ShouldBe(["account.added", "account.disabled", "account.enabled"]);
    }

    [Theory, EveryEngine]
    public async Task The_last_system_officer_and_oneself_stay_on(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("system-officer");
        var account = (await app.Get<AccountDirectory>().FindByLogin(login, CancellationToken.None))!;
        async Task<string?> Try(Actor actor)
        {
            var outcome = await app.Get<SwitchAccount.Handler>().Handle(actor, new(account.Id, "k-" + actor.Account, account.Seen, "disable"), disable: true);
            return outcome.Succeeded(out _, out var refused) ? null : refused.Code;
        }

        (await Try(new Actor(app.District, account.Id, new(app.District), Permission.None))).ShouldBe("access.not-yourself");
        (await Try(Actor.System(app.District))).ShouldBe("access.last-officer");
        await Officers.Disable(app, await app.AddAccount("security-officer"));
        var second = await app.AddAccount("system-officer");
        await Officers.Disable(app, second);
        (await Try(Actor.System(app.District))).ShouldBe("access.last-officer", "one that is switched off does not count");
        await app.AddAccount("system-officer");
        (await Try(Actor.System(app.District))).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task Of_two_officers_who_disable_each_other_one_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officers = new[] { await app.As("system-officer"), await app.As("system-officer") };
        var forms = new[] { await Officers.Manage(app, officers[0], officers[1].Login), await Officers.Manage(app, officers[1], officers[0].Login) };

        await Task.WhenAll(forms.Select(f => f.Page.Submit(f.Address + "/disable")));

        (await app.Events(await app.IdOf(officers[0].Login))).Concat(await app.Events(await app.IdOf(officers[1].Login))).Count(k => k == "account.disabled").ShouldBe(1);
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "security-officer | 403", "audit-officer | 403", "system-officer 002 | 404")]
    public async Task Others_may_not_disable_or_enable(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("liaison 001");
        var person = await app.As(persona);
        var page = await person.Open("/accounts");
        foreach (var (name, value) in page.Hidden("/accounts")) page.With(name, value);

        foreach (var what in new[] { "/disable", "/enable" })
            (await page.Submit($"/accounts/{await app.IdOf(login)}{what}")).Answer.Status.ToString().ShouldBe(status);

        (await app.Events(await app.IdOf(login))).ShouldBe(["account.added"]);
    }
}
