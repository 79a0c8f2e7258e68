using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Lists;

/// <summary>更改常用筛选: who saved a filter names it anew, shares it with the district or with nobody, or deletes it.</summary>
internal static class ChangeFilter
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/lists/{list}/filters/{id}", Submit).Requires(Permission.Self);
        doors.Pages.MapPost("/lists/{list}/filters/{id}/delete", Delete).Requires(Permission.Self);
    }

    private static async Task<IResult> Submit(string list, string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Turns turns, ListBook lists)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        if (!SaveFilter.ReadName(form["name"]).Succeeded(out var name, out refused)) return Answers.Refusal(http, refused);
        var wanted = new SaveFilter.Request(list, name, id, form["shared"] == "1");
        var outcome = await turns.TakeOnce<string>(caller.Actor, key, wanted.Digest, async turn =>
        {
            if (await SavedFilters.FindOwn(turn, id) is not { } found || found.List != list) return ListProblems.NoFilter;
            if ((await SavedFilters.Own(turn, list)).Exists(f => f.Id != id && f.Name == name)) return ListProblems.FilterNameTaken;
            SavedFilters.Change(turn, new(id, name, wanted.Shared), found.Version);
            return id;
        });
        return outcome.Succeeded(out _, out refused) ? Back(list, caller, lists) : Answers.Refusal(http, refused);
    }

    private static async Task<IResult> Delete(string list, string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Turns turns, ListBook lists)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        var outcome = await turns.TakeOnce<string>(caller.Actor, key, new SaveFilter.Request(list, null, id, false).Digest, async turn =>
        {
            if (await SavedFilters.FindOwn(turn, id) is not { } found || found.List != list) return ListProblems.NoFilter;
            SavedFilters.Delete(turn, new(id), found.Version);
            return id;
        });
        return outcome.Succeeded(out _, out refused) ? Back(list, caller, lists) : Answers.Refusal(http, refused);
    }

    private static SeeOther Back(string list, Caller caller, ListBook lists) => new(lists.Find(list, caller.Actor)?.Address("", default) ?? "/");
}
