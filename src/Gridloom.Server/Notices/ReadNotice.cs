using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>看通知: one's own notice is marked as read; on the page its case opens. Whether the case may be seen is asked there anew.</summary>
internal static class ReadNotice
{
    public sealed record Response(string Id);

    public static string AddressOf(string id) => $"{ShowNotices.Address}/{id}/read";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), Submit).Requires(Permission.ReadCases);
        doors.Api.MapPost(AddressOf("{id}"), ByApi).WithSummary("Mark one of my notices as read").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ByApi(string id, Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, id)).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    private static async Task<IResult> Submit(string id, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, NoticeReader reader)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        var found = await reader.Find(caller.Actor, id, http.RequestAborted);
        var outcome = await handler.Handle(caller.Actor, key, id);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(form["open"] == "1" && found is not null ? "/cases/" + found.CaseId : ShowNotices.Address + "?done=read") : Answers.Refusal(http, refused);
    }

    public sealed class Handler(Turns turns, NoticeStore notices)
    {
        public Task<Outcome<Response>> Handle(Actor actor, string key, string id) => turns.TakeOnce<Response>(actor, key, Encoding.UTF8.GetBytes("read notice " + id), turn =>
        {
            notices.Read(turn, id);
            return new(new Response(id));
        });
    }
}
