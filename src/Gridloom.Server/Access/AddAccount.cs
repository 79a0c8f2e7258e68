using System.Text.RegularExpressions;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Territory;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Access;

/// <summary>新建账号: the system officer opens an account for a post.</summary>
internal static partial class AddAccount
{
    /// <param name="Area">Code of the part of the district that the account may see.</param>
    /// <param name="Unit">The handling unit whose cases it may see, or null.</param>
    /// <param name="Own">The owner chose this password, and nobody urges a change.</param>
    public sealed record Request(string? Login, string? Post, string? Area, string? Unit, IReadOnlyList<string> Roles, string? Password, bool Own = false);

    /// <param name="MadeBefore">The same key made it already, so the password that came with this request was not set.</param>
    public sealed record Response(string Id, string Login, bool MadeBefore = false);

    private sealed record Taken(string Account);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ListAccounts.Address, Submit).Requires(Permission.ManageAccounts);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, FirstPassword first, ListAccountsPage page)
    {
        var password = Passwords.Make(form["login"] ?? "");
        var request = new Request(form["login"], form["post"], form["area"], form["unit"], [.. form.All("roles")], password);
        var asked = new ListAccountsPage.Asked(New: request);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, asked, refused);
        var outcome = await handler.Handle(caller.Actor, key, request);
        if (!outcome.Succeeded(out var made, out refused)) return await page.Show(http, caller, asked, refused);
        if (!made.MadeBefore) first.Give(http, caller.Account, made.Login, password);
        return new SeeOther(ListAccounts.AddressOf(made.Id) + (made.MadeBefore ? "&done=again" : "&done=added"));
    }

    /// <summary>The room behind the page and the command line.</summary>
    public sealed class Handler(Turns turns, Passwords passwords, RoleBook roles, Divisions divisions, HandlingUnits units)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            var id = Keys.ToId(actor.District, actor.Account, key);
            if (!Check(id, actor, request).Succeeded(out var added, out var refused)) return refused;
            // Slow on purpose, so it happens before the turn.
            var hash = passwords.Hash(added.Login, request.Password!);

            return await turns.Take<Response>(actor, async turn =>
            {
                if (await turn.Find<Taken>("select account from acc_login where login = @Login", new { added.Login }) is { } taken)
                    return taken.Account == id ? new Response(id, added.Login, MadeBefore: true) : AccessProblems.LoginTaken;
                AccountStore.Add(turn, added, new(hash, Sessions.NewStamp()), request.Own ? turn.Now : null);
                return new Response(id, added.Login);
            });
        }

        private Outcome<AccountAdded> Check(string id, Actor actor, Request request)
        {
            var login = Typed.Clean(request.Login) ?? "";
            var post = Typed.Clean(request.Post);
            var area = Typed.Clean(request.Area) ?? actor.District;
            List<Problem?> faults =
            [
                LoginForm().IsMatch(login) ? null : AccessProblems.LoginUnreadable,
                post is { Length: <= 40 } && !Typed.HasControl(post) ? null : AccessProblems.PostMissing,
                area.StartsWith(actor.District, StringComparison.Ordinal) && actor.Scope.Covers(area) && (area == actor.District || divisions.Find(area) is not null) ? null : AccessProblems.AreaUnknown,
                Typed.Clean(request.Unit) is { } unit && units.Find(actor.District, unit) is null ? AccessProblems.UnitUnknown : null,
                roles.Refuse([.. request.Roles.Distinct(StringComparer.Ordinal)]),
                Passwords.Refuse(login, request.Password),
            ];
            var found = faults.OfType<Problem>().ToList();
            if (found.Count > 0) return Problem.Of(found);
            return new AccountAdded(id, login, post!, area, Typed.Clean(request.Unit), [.. request.Roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9.\-]{2,31}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex LoginForm();
}
