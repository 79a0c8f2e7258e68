using Gridloom.Domain.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>What other modules may ask about accounts (账号查询): what the post is called, never whose it is.</summary>
internal sealed class AccountLookup(AccountDirectory directory, Store store)
{
    /// <summary>The districts that have accounts: those which this installation serves.</summary>
    public Task<List<string>> Districts(CancellationToken stop) => store.List<string>("select distinct district from acc_account order by district", null, stop);

    public async Task<string> PostOf(string district, string account, CancellationToken stop) =>
        account == Actor.SystemAccount ? "系统" : (await directory.Find(district, account, stop))?.Post ?? account;
}
