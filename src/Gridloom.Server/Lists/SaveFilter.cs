using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Text;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Lists;

/// <summary>保存常用筛选: a person gives the list at hand, its conditions and columns, a name.</summary>
internal static class SaveFilter
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapPost("/lists/{list}/filters", Submit).Requires(Permission.Self);
    }

    public static string AddressOf(string list) => $"/lists/{list}/filters";

    private static async Task<IResult> Submit(string list, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        var outcome = await handler.Handle(caller.Actor, key, new(list, form["name"], form["query"] ?? "", form["shared"] == "1"));
        return outcome.Succeeded(out var address, out refused) ? new SeeOther(address) : Answers.Refusal(http, refused);
    }

    public sealed record Request(string List, string? Name, string Query, bool Shared)
    {
        public byte[] Digest => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', List, Name, Query, Shared)));
    }

    /// <summary>The name as it is kept, or why it cannot be one.</summary>
    public static Outcome<string> ReadName(string? typed) =>
        Typed.Clean(typed) is { Length: <= SavedFilters.NameMax } name && !name.Contains('\n', StringComparison.Ordinal) && !Typed.HasControl(name) ? name : ListProblems.FilterNameMissing;

    /// <summary>Decides and saves.</summary>
    public sealed class Handler(ListBook lists, Turns turns, Clocks clocks)
    {
        public async Task<Outcome<string>> Handle(Actor actor, string key, Request request)
        {
            if (lists.Find(request.List, actor) is not { } list) return ListProblems.NoList;
            if (!ReadName(request.Name).Succeeded(out var name, out var refused)) return refused;
            if (!list.Keep(request.Query).Succeeded(out var query, out refused)) return refused;
            return await turns.TakeOnce<string>(actor, key, request.Digest, async turn =>
            {
                var own = await SavedFilters.Own(turn, list.Key);
                if (own.Count >= SavedFilters.PerAccount) return ListProblems.TooManyFilters;
                if (own.Exists(f => f.Name == name)) return ListProblems.FilterNameTaken;
                SavedFilters.Add(turn, new(Keys.ToId(actor.District, actor.Account, "filter " + key), list.Key, name, query, request.Shared));
                return list.Address(query, clocks.Now(actor.District));
            });
        }
    }
}
