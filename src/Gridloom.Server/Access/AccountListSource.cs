using System.Runtime.CompilerServices;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Domain.Text;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>The accounts for exports (账号列表), for the officers who see them.</summary>
internal sealed class AccountListSource(ListAccounts.Reader reader, AuditReader audit, RoleBook roles, Divisions divisions) : ListSource
{
    public const string ListKey = "accounts";

    private const int PageRows = 500;

    public override string Key => ListKey;

    public override IReadOnlyList<string> Permissions { get; } = [Permission.ManageAccounts, Permission.UnlockAccounts];

    public override string Name(Words t) => t["账号"];

    public override Task<Outcome<ListReading>> Open(ListAsked asked, CancellationToken stop)
    {
        var (t, search) = (asked.T, Typed.Clean(asked.Conditions["q"]));
        return Task.FromResult<Outcome<ListReading>>(new ListReading(search is null ? t["全部"] : t["账号开头，或岗位中的字"] + " " + search,
            [
                ListHead.Of(t["岗位"]) with { Width = 28 }, ListHead.Of(t["账号"]), ListHead.Of(t["角色"]) with { Width = 28 }, ListHead.Of(t["范围"]) with { Width = 28 }, ListHead.Of(t["处置单位"]),
                ListHead.Of(t["状态"]), ListHead.Of(t["最近登录"], CellKind.Time),
            ],
            s => reader.Count(asked.Actor, search, s), s => Rows(asked, search, s)));
    }

    private async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(ListAsked asked, string? search, [EnumeratorCancellation] CancellationToken stop)
    {
        for (string? after = null; ;)
        {
            var page = await reader.List(asked.Actor, search, (after, PageRows), stop);
            if (page.Count == 0) yield break;
            var signIns = await audit.LastSignIns(asked.Actor.District, page[0].Login, page[^1].Login, stop);
            foreach (var account in page) yield return Row(account, signIns.TryGetValue(account.Id, out var at) ? at : null, asked);
            if (page.Count < PageRows) yield break;
            after = page[^1].Login;
        }
    }

    private Cell[] Row(Account a, Instant? lastSignIn, ListAsked asked)
    {
        var t = asked.T;
        var state = a.Disabled == 1 ? t["停用"] : a.LockedUntil > asked.Now ? t["锁定至 {0}", Show.Clock(a.LockedUntil)] : t["正常"];
        return [Cell.Of(a.Post), Cell.Of(a.Login), Cell.Of(string.Join(t["、"], a.Roles.Select(role => roles.NameOf(role, t)))), Cell.Of(divisions.FullName(a.Area)), Cell.Of(a.Unit), Cell.Of(state), Cell.Of(lastSignIn)];
    }
}
