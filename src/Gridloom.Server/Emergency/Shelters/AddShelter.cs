using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>登记避难场所: one is put into the register under a code of its own.</summary>
internal static class AddShelter
{
    public static void Map(Doors doors) => doors.Pages.MapPost(ShowShelters.Address, Submit).Requires(Permission.EditEmergency);

    public sealed record Response(string Code);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, SheltersPageMaker page)
    {
        var input = SentShelter.Read(form, form["code"]);
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, new(input, refused));
        var outcome = await handler.Handle(caller.Actor, key, input);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowShelter.AddressOf(made.Code) + "?done=added") : await page.Show(http, caller, new(input, refused));
    }

    /// <summary>Check → turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, ShelterReader reader)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, ShelterInput input)
        {
            if (!ShelterCheck.Read(input, await reader.GroundOf(actor)).Succeeded(out var shelter, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes("add " + input)), async turn =>
            {
                if (await ShelterStore.Find(turn, shelter.Code) is not null) return ShelterProblems.CodeTaken;
                ShelterStore.Add(turn, shelter);
                return new Response(shelter.Code);
            });
        }
    }
}
