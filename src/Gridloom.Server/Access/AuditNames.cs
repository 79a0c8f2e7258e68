using System.Text.Json;
using Gridloom.Domain.Access;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>What the ids in events are called (审计名称): logins and posts for accounts, numbers for cases.</summary>
internal sealed class AuditNames(AccountDirectory accounts)
{
    /// <summary>The filter with ids in place of logins.</summary>
    public async Task<AuditFilter> ToIds(string district, AuditFilter filter, CancellationToken stop) =>
        filter with { Actor = await IdOf(district, filter.Actor, stop), Subject = await IdOf(district, filter.Subject, stop) };

    public async Task<string> ActorOf(string district, string actor, Words t, CancellationToken stop) => actor switch
    {
        Actor.PublicAccount => t["群众"],
        Actor.SystemAccount => t["系统"],
        _ => await accounts.Find(district, actor, stop) is { } account ? $"{account.Post} · {account.Login}" : actor,
    };

    public async Task<string> SubjectOf(string district, AuditReader.Entry e, Words t, CancellationToken stop)
    {
        if (e.Subject == ChainVerified.Chain) return t["审计链"];
        using var body = JsonDocument.Parse(e.Body);
        var number = body.RootElement.TryGetProperty("number", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        return number ?? (await accounts.Find(district, e.Subject, stop))?.Login ?? e.Subject;
    }

    // People know logins; the events hold ids. What is no login of this district is taken for an id.
    private async Task<string?> IdOf(string district, string? typed, CancellationToken stop) =>
        typed is not null && await accounts.FindByLogin(typed.ToLowerInvariant(), stop) is { } account && account.District == district ? account.Id : typed;
}
