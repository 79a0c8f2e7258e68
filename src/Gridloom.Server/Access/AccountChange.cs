using System.Security.Cryptography;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>What every change of one account by an officer has in common (账号变更): once per key, within the scope, on what was seen.</summary>
internal sealed class AccountChange(Turns turns, AccountDirectory accounts, FormKeys keys)
{
    /// <param name="Seen">The account's mark on the page that the officer looked at (<see cref="Account.Seen"/>); null where that does not matter.</param>
    /// <param name="What">The change in words, without secrets.</param>
    public sealed record Wanted(string Id, string Key, string? Seen, string What)
    {
        public byte[] Digest => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Id, Seen, What }));
    }

    public sealed record Changed(string Login);

    public Outcome<Wanted> Read(PostedForm form, string id, string what) =>
        keys.Take(form).Succeeded(out var key, out var refused) ? new Wanted(id, key, form["seen"] ?? "", what) : refused;

    /// <param name="decide">Decides on the account as it is now and saves; a problem undoes it.</param>
    public async Task<Outcome<Changed>> Make(Actor actor, Wanted wanted, Func<Turn, Account, ValueTask<Problem?>> decide)
    {
        var outcome = await turns.TakeOnce<Changed>(actor, wanted.Key, wanted.Digest, async turn =>
        {
            // An account outside the officer's part of the district reads as absent.
            if (await AccountStore.Find(turn, wanted.Id) is not { } account || !actor.Scope.Covers(account.Area)) return AccessProblems.NoAccount;
            if (wanted.Seen is { } seen && seen != account.Seen) return AccessProblems.Stale;
            return await decide(turn, account) is { } refused ? refused : new Changed(account.Login);
        });
        accounts.Forget(actor.District, wanted.Id);
        return outcome;
    }
}
