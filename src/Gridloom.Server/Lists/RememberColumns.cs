using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Lists;

/// <summary>记住所选的列: the columns at hand become those that this person's list shows when its address names none.</summary>
internal static class RememberColumns
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/lists/{list}/columns", Submit).Requires(Permission.Self);
    }

    public static string AddressOf(string list) => $"/lists/{list}/columns";

    private static async Task<IResult> Submit(string list, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Turns turns, ListBook lists)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        if (lists.Find(list, caller.Actor) is not { } found) return Answers.Refusal(http, ListProblems.NoList);
        var columns = found.Columns((form["cols"] ?? "").Split(','), caller.Actor);
        var outcome = await turns.TakeOnce<string>(caller.Actor, key, Encoding.UTF8.GetBytes(list + " " + columns), async turn =>
        {
            await SavedFilters.Choose(turn, new(caller.Actor.Account, list, columns));
            return columns;
        });
        return outcome.Succeeded(out _, out refused) ? new SeeOther(found.Address(form["query"] ?? "", default)) : Answers.Refusal(http, refused);
    }
}
