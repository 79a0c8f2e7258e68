using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

public sealed class SetRolesTests
{
    private static async Task<FormPage> Set(TestApp app, Person officer, string login, params string[] roles)
    {
        var (address, page) = await Officers.Manage(app, officer, login);
        return await roles.Aggregate(page, (p, role) => p.With("roles", role)).Submit(address + "/roles");
    }

    [Theory, EveryEngine]
    public async Task New_roles_hold_from_the_next_request(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var officer = await app.As("system-officer");
        var person = await app.As("liaison");
        (await person.Open("/cases/new")).Answer.Status.ShouldBe(403);

        (await Set(app, officer, person.Login, "collector", "supervisor")).Answer.Status.ShouldBe(303);

        (await person.Open("/cases/new")).Answer.Status.ShouldBe(200);
        (await app.Events(await app.IdOf(person.Login)))[^1].ShouldBe("account.roles-set");
    }

    [Theory, EveryEngine("operator audit-officer | access.officers-apart", " | access.unknown-role", "king | access.unknown-role")]
    public async Task Roles_that_may_not_meet_are_refused_as_ticked(Engine engine, string roles, string code)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("liaison");

        var answer = await Set(app, await app.As("system-officer"), login, roles.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        answer.Answer.Status.ShouldBe(422);
        answer.Text.ShouldContain(code);
        answer.Html.ShouldNotContain("value=\"liaison\" checked");
        (await app.Events(await app.IdOf(login))).ShouldBe(["account.added"]);
    }

    [Theory, EveryEngine]
    public async Task Who_saw_older_roles_is_told_and_overwrites_nothing(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (one, other) = (await app.As("system-officer"), await app.As("system-officer"));
        var login = await app.AddAccount("liaison");
        var (address, stale) = await Officers.Manage(app, one, login);
        (await Set(app, other, login, "finance")).Answer.Status.ShouldBe(303);

        var answer = await stale.With("roles", "operator").Submit(address + "/roles");

        answer.Answer.Status.ShouldBe(409);
        answer.Text.ShouldContain("access.stale");
        answer.Html.ShouldContain("value=\"operator\" checked");
        (await app.Events(await app.IdOf(login))).Count(k => k == "account.roles-set").ShouldBe(1);
        (await answer.With("roles", "operator").Submit(address + "/roles")).Answer.Status.ShouldBe(303, "having seen it, one may");
    }

    [Theory, EveryEngine]
    public async Task Wrong_tries_at_the_sign_in_do_not_make_a_form_stale(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("liaison");
        var (address, page) = await Officers.Manage(app, await app.As("system-officer"), login);
        await app.Token(login, "wrong");
        await app.Token(login);

        (await page.With("roles", "operator").Submit(address + "/roles")).Answer.Status.ShouldBe(303);
    }

    [Theory, EveryEngine]
    public async Task The_same_form_sent_again_changes_nothing_more(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("liaison");
        var (address, page) = await Officers.Manage(app, await app.As("system-officer"), login);
        page.With("roles", "operator");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => page.Submit(address + "/roles")));

        answers.Select(a => a.Answer.Status).ShouldAllBe(status => status == 303);
        (await app.Events(await app.IdOf(login))).Count(k => k == "account.roles-set").ShouldBe(1);
        (await page.With("roles", "finance").Submit(address + "/roles")).Text.ShouldContain("request.key-reused");
    }

    [Theory, EveryEngine]
    public async Task Nobody_changes_their_own_roles(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var (officer, other) = (await app.As("system-officer"), await app.AddAccount("liaison"));
        var (address, page) = await Officers.Manage(app, officer, other);
        var own = "/accounts/" + await app.IdOf(officer.Login);

        // The page offers no such form, so its hidden fields are borrowed.
        foreach (var (name, value) in page.Hidden(address + "/roles")) page.With(name, value);
        var answer = await page.With("roles", "operator").Submit(own + "/roles");

        answer.Answer.Status.ShouldBe(409, "what was seen is another account's");
        (await officer.Open("/accounts?edit=" + own[10..])).Text.ShouldContain("这是您自己的账号");
        var seen = (await app.Get<Gridloom.Server.Access.AccountDirectory>().FindByLogin(officer.Login, CancellationToken.None))!.Seen;
        var actor = new Gridloom.Domain.Access.Actor(app.District, own[10..], new(app.District), Gridloom.Domain.Access.Permission.None);
        var outcome = await app.Get<Gridloom.Server.Access.SetRoles.Handler>().Handle(actor, new(own[10..], "k", seen, "x"), ["operator"]);
        outcome.Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("access.not-your-own-roles");
    }

    [Theory, EveryEngine]
    public async Task The_last_system_officer_keeps_the_role(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var login = await app.AddAccount("system-officer");
        var account = (await app.Get<Gridloom.Server.Access.AccountDirectory>().FindByLogin(login, CancellationToken.None))!;

        var outcome = await app.Get<Gridloom.Server.Access.SetRoles.Handler>().Handle(
            Gridloom.Domain.Access.Actor.System(app.District), new(account.Id, "k", account.Seen, "x"), ["operator"]);

        outcome.Succeeded(out _, out var refused).ShouldBeFalse();
        refused!.Code.ShouldBe("access.last-officer");
        (await Set(app, await app.As("system-officer"), login, "operator")).Answer.Status.ShouldBe(303, "with another one it may go");
    }

    [Theory, EveryEngine("anonymous | 401", "operator | 403", "security-officer | 403", "audit-officer | 403", "system-officer 002 | 404", "neighbour | 404")]
    public async Task Others_may_not_set_roles(Engine engine, string persona, string status)
    {
        await using var app = await TestApp.Start(engine);
        await using var next = await TestApp.Start(engine);
        var login = await app.AddAccount("liaison 001");
        var person = persona == "neighbour" ? await next.As("system-officer") : await app.As(persona);
        var address = $"/accounts/{await app.IdOf(login)}/roles";

        var page = await person.Open("/accounts");
        foreach (var (name, value) in page.Hidden("/accounts")) page.With(name, value);
        (await page.With("roles", "operator").Submit(address)).Answer.Status.ToString().ShouldBe(status);

        (await app.Events(await app.IdOf(login))).ShouldBe(["account.added"]);
    }
}
