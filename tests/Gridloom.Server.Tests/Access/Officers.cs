using Gridloom.Domain.Access;
using Gridloom.Server.Access;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Access;

/// <summary>What officers and owners do to accounts, as other tests need it done.</summary>
internal static class Officers
{
    public const string Chosen = "Warp-thread-2027";

    public static async Task Disable(TestApp app, string login)
    {
        var account = (await app.Get<AccountDirectory>().FindByLogin(login, CancellationToken.None))!;
        var outcome = await app.Get<SwitchAccount.Handler>().Handle(Actor.System(app.District), new(account.Id, "disable-" + login, account.Seen, "disable"), disable: true);
        outcome.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    /// <summary>The owner replaces the first password by <see cref="Chosen"/>.</summary>
    public static async Task ChoosePassword(TestApp app, string login)
    {
        var id = await app.IdOf(login);
        var actor = new Actor(app.District, id, new Scope(app.District), Permission.None);
        var outcome = await app.Get<ChangePassword.Handler>().Handle(actor, "choose-" + login, new(TestApp.Password, Chosen, Chosen), CancellationToken.None);
        outcome.Succeeded(out _, out var refused).ShouldBeTrue(refused?.English);
    }

    /// <summary>Opens the forms of an account as a system officer does.</summary>
    public static async Task<(string Address, FormPage Page)> Manage(TestApp app, Person officer, string login)
    {
        var id = await app.IdOf(login);
        return ("/accounts/" + id, await officer.Open("/accounts?edit=" + id));
    }
}
