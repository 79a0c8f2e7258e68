using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>判定不是一回事: somebody looked at two cases and says that they are two matters; they are not proposed again.</summary>
internal static class TellApart
{
    public sealed record Response(string Number, string Other);

    public static string AddressOf(string number, string other) => $"{ShowDoubles.Address}/{number}/{other}/apart";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{number}", "{other}"), Submit).Requires(Permission.LinkCase);
        doors.Api.MapPost(AddressOf("{number}", "{other}"), async (string number, string other, Caller caller, HttpRequest http, Handler handler) =>
                Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, (number, other))).ToHttp(TypedResults.Ok) : new ProblemResult(refused))
            .WithSummary("Say that two cases are two matters").Requires(Permission.LinkCase).Produces<Response>();
    }

    private static async Task<IResult> Submit(string number, string other, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShowDoubles.Page page)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.Show(http, caller, refused);
        var outcome = await handler.Handle(caller.Actor, key, (number, other));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(form["back"] is { Length: > 0 } id ? "/cases/" + Uri.EscapeDataString(id) + "?done=apart" : ShowDoubles.Address + "?done=apart") : await page.Show(http, caller, refused);
    }

    public sealed class Handler(Turns turns)
    {
        public Task<Outcome<Response>> Handle(Actor actor, string key, (string Number, string Other) pair) =>
            turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes($"apart {pair.Number} {pair.Other}")), async turn =>
            {
                var (number, other) = DoubleStore.Ordered(pair);
                if (await CaseLinks.Find(turn, number) is not { } one || await CaseLinks.Find(turn, other) is not { } another || number == other) return CaseProblems.NotFound;
                if (one.Main == other || another.Main == number) return LifecycleProblems.FollowsMain;
                DoubleStore.Decide(turn, pair, StoredDouble.ToldApart);
                turn.Append(new CasesToldApart(number, other), 1);
                return new Response(number, other);
            });
    }
}
