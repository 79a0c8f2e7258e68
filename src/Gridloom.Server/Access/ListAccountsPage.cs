using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Access;

/// <summary>Draws the accounts (账号与角色页) with, beside them, the form that was asked for or refused.</summary>
internal sealed class ListAccountsPage(
    Frames frames, FormKeys keys, RoleBook roles, Divisions divisions, HandlingUnits units, Clocks clocks, ListAccounts.Reader reader, AuditReader audit, AccountDirectory accounts, FirstPassword first, Lists.ListTools tools)
{
    public const int Size = 30;

    /// <summary>What the page is to show.</summary>
    /// <param name="After">The login after which the list goes on.</param>
    /// <param name="Managed">The id of the account whose forms stand beside the list.</param>
    /// <param name="Roles">As ticked in the refused form; null takes the account's own.</param>
    /// <param name="New">As typed in the refused form.</param>
    public sealed record Asked(
        string? Search = null, string? After = null, string? Managed = null, IReadOnlyList<string>? Roles = null, AddAccount.Request? New = null);

    /// <summary>Who looks, and what was refused.</summary>
    private sealed record View(HttpContext Http, Caller Caller, Problem? Refused, Words T);

    public async Task<IResult> Show(HttpContext http, Caller caller, Asked asked, Problem? refused = null)
    {
        var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        var managed = asked.Managed is { } id && caller.Actor.May(Permission.ManageAccounts) ? await accounts.Reload(caller.Actor.District, id, stop) : null;
        if (asked.Managed is not null && (managed is null || !caller.Actor.Scope.Covers(managed.Area))) return Answers.Refusal(http, AccessProblems.NoAccount);
        var page = await reader.List(caller.Actor, asked.Search, (asked.After, Size + 1), stop);
        var shown = page.Take(Size).ToList();
        var signIns = shown.Count == 0 ? [] : await audit.LastSignIns(caller.Actor.District, shown[0].Login, shown[^1].Login, stop);
        string To(string? after) => QueryHelpers.AddQueryString(ListAccounts.Address, new Dictionary<string, string?> { ["q"] = asked.Search, ["after"] = after }.Where(p => p.Value is not null));

        return Pages.Show<AccountsPage>(frames.For(http, t["账号与角色"], RailEntry.Accounts, notice: refused is null ? Notice(http, t, managed) : null), new AccountsModel
        {
            Accounts = [.. shown.Select(a => Row(caller, a, signIns.GetValueOrDefault(a.Id), t))],
            Total = await reader.Count(caller.Actor, asked.Search, stop),
            Permissions = [.. Permission.All.Select(p => new Choice(p, roles.PermissionOf(p, t)))],
            Roles = [.. roles.Roles.Select(r => new RoleRow(r.Code, roles.NameOf(r.Code, t), r.Officer, r.Permissions.ToHashSet(StringComparer.Ordinal)))],
            Search = asked.Search ?? "",
            New = managed is null && caller.Actor.May(Permission.ManageAccounts) ? NewForm(new(http, caller, asked.New is null ? null : refused, t), asked.New) : null,
            Managed = managed is null ? null : Forms(new(http, caller, refused, t), managed, asked.Roles),
            FirstPassword = first.Take(http, caller.Account),
            Export = shown.Count == 0 ? null : tools.Offer(AccountListSource.ListKey, To(null)[ListAccounts.Address.Length..].TrimStart('?')),
            Error = refused?.ToFormError(t),
            PreviousHref = asked.After is null ? null : To(null),
            NextHref = page.Count > Size ? To(shown[^1].Login) : null,
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private AccountRow Row(Caller caller, Account a, Instant lastSignIn, Words t)
    {
        var locked = a.LockedUntil > clocks.Now(a.District);
        var state = a.Disabled == 1 ? new Remark(t["停用"], Tone.Stopped) : locked ? new Remark(t["锁定至 {0}", Ui.Show.Clock(a.LockedUntil)], Tone.Warn) : new Remark(t["正常"], Tone.Ok);
        return new(a.Login, a.Post, string.Join(t["、"], a.Roles.Select(role => roles.NameOf(role, t))), divisions.FullName(a.Area), state, lastSignIn == default ? null : lastSignIn)
        {
            ManageHref = caller.Actor.May(Permission.ManageAccounts) ? ListAccounts.AddressOf(a.Id) + "#managed" : null,
            Unlock = locked && caller.Actor.May(Permission.UnlockAccounts) ? ($"{ListAccounts.Address}/{a.Id}/unlock", keys.New()) : null,
        };
    }

    private NewAccountForm NewForm(View view, AddAccount.Request? typed)
    {
        Field Field(string? value, string name) => new(value ?? "", view.Refused.Of(name, view.T));
        var within = view.Caller.Actor.Scope.Area;
        return new(ListAccounts.Address, keys.Again(view.Http, view.Refused), Field(typed?.Login, "login"), Field(typed?.Post, "post"),
            Field(typed?.Area ?? within, "area"), (typed?.Roles ?? []).ToHashSet(StringComparer.Ordinal))
        {
            Areas = [.. divisions.Within(within).Select(d => new Choice(d.Code, divisions.FullName(d.Code)))],
            Units = [.. units.Of(view.Caller.Actor.District).Select(u => new Choice(u.Code, u.Name))],
            Unit = Field(typed?.Unit, "unit"),
            RolesError = view.Refused.Of("roles", view.T),
        };
    }

    private ManagedAccount Forms(View view, Account account, IReadOnlyList<string>? typed) =>
        new($"{ListAccounts.Address}/{account.Id}", account.Login, account.Post, keys.Again(view.Http, view.Refused), account.Seen)
        {
            Chosen = (typed ?? account.Roles).ToHashSet(StringComparer.Ordinal),
            RolesError = view.Refused.Of("roles", view.T),
            Disabled = account.Disabled == 1,
            Own = account.Id == view.Caller.Account.Id,
        };

    private static string? Notice(HttpContext http, Words t, Account? account) => http.Request.Query["done"].ToString() switch
    {
        "added" => t["已新建账号 {0}。请把初始密码交给本人，登录后先改密码。", account?.Login],
        "again" => t["账号 {0} 的初始密码已经显示过一次，系统不保存。没有记下就再重设一次。", account?.Login],
        "roles" => t["已保存 {0} 的角色。", account?.Login],
        "reset" => t["已重设 {0} 的密码。", account?.Login],
        "disabled" => t["已停用 {0}。", account?.Login],
        "enabled" => t["已启用 {0}。", account?.Login],
        "unlocked" => t["已解锁。"],
        _ => null,
    };
}
