using Gridloom.Testing;

namespace Gridloom.Server.Tests.Cases.Kinds;

/// <summary>A dispute about a tenancy in the east street, and what its page's forms send.</summary>
internal sealed class Quarrel(TestApp app, Loop loop)
{
    public const string Name = "欧阳修远", PhoneNumber = "13987651234", Identity = "11010519491231002X";

    public string Id => loop.Case;

    public Loop Loop => loop;

    public static async Task<Quarrel> Begin(TestApp app) => new(app, await app.Case(KindDistricts.Tenancy, "押金不退", "东街道 长安路 1 号"));

    public async Task<FormPage> AddParty(Person by, string side = "applicant") => await (await by.Open("/cases/" + Id))
        .With("party-side", side).With("party-name", Name).With("party-phone", PhoneNumber).With("party-identity", Identity).Submit($"/cases/{Id}/parties");

    public async Task<FormPage> Hold(Person by, string outcome = "agreed", string at = "2026-11-20T09:30") => await (await by.Open("/cases/" + Id))
        .With("session-at", at).With("session-place", "调解窗口").With("session-unit", "street").With("session-unit", "roads").With("session-others", "人民调解员").With("session-outcome", outcome)
        .Submit($"/cases/{Id}/sessions");

    public async Task<FormPage> Note(Person by, string agreed = "yes", string amount = "6,800.50") => await (await by.Open("/cases/" + Id))
        .With("dispute-contract", "tenancy").With("dispute-amount", amount).With("dispute-agreed", agreed).With("dispute-day", "2026-11-20").With("dispute-agreement", "退一半押金").With("dispute-performed", "")
        .Submit($"/cases/{Id}/dispute");

    /// <summary>A form that this persona could send, with a key of the desk's page and their own token.</summary>
    public async Task<FormPage> Blind(string persona, string action)
    {
        var key = (await (await app.As("operator")).Open("/cases/" + Id)).Hidden(action).First(h => h.Key == "key").Value;
        return (await (await app.As(persona)).Open(persona == "anonymous" ? "/sign-in" : "/account")).With("key", key);
    }
}
