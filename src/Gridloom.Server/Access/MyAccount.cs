using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>我的账号: what a person's own account may do and see, and the forms for its password and its sessions.</summary>
internal static class MyAccount
{
    public const string Address = "/account";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Open).Requires(Permission.Self);
    }

    private static IResult Open(HttpContext http, Caller caller, Page page) => page.Show(http, caller);

    /// <summary>Draws the account; passwords are never given back.</summary>
    public sealed class Page(Frames frames, FormKeys keys, RoleBook roles, Divisions divisions)
    {
        public IResult Show(HttpContext http, Caller caller, Problem? refused = null)
        {
            var t = http.RequestServices.GetRequiredService<Words>();
            var account = caller.Account;
            var notice = refused is null && http.Request.Query["done"] == "password" ? t["密码已改，其他设备须重新登录。"] : null;
            Field Typed(string name) => new("", refused.Of(name, t));
            return Pages.Show<AccountPage>(frames.For(http, t["我的账号"], RailEntry.Account, notice: notice), new AccountModel
            {
                Post = account.Post,
                Login = account.Login,
                Roles = [.. account.Roles.Select(role => roles.NameOf(role, t))],
                Scope = divisions.FullName(account.Area),
                Unit = account.Unit,
                Permissions = [.. Permission.All.Where(caller.Actor.May).Select(p => roles.PermissionOf(p, t))],
                Key = keys.Again(http, refused),
                FirstPassword = account.HasFirstPassword,
                CurrentPassword = Typed("current"),
                NewPassword = Typed("password"),
                RepeatedPassword = Typed("repeat"),
                Error = refused?.ToFormError(t),
            }, refused?.Status ?? StatusCodes.Status200OK);
        }
    }
}
