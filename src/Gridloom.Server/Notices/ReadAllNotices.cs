using System.Globalization;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>全部已读: all of one's own are marked as read that the page had when it was drawn; what came since stays unread.</summary>
internal static class ReadAllNotices
{
    public const string Address = ShowNotices.Address + "/read";

    public sealed record Response(long Unread);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(Address, Submit).Requires(Permission.ReadCases);
        doors.Api.MapPost(Address, ByApi).WithSummary("Mark all of my notices as read").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ByApi(Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, null)).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return Answers.Refusal(http, refused);
        Instant? upTo = long.TryParse(form["upto"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? new(at) : null;
        var outcome = await handler.Handle(caller.Actor, key, upTo);
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowNotices.Address + "?done=read") : Answers.Refusal(http, refused);
    }

    public sealed class Handler(Turns turns, NoticeStore notices)
    {
        private sealed record Left(string Id);

        /// <param name="upTo">Null for all that there are.</param>
        public Task<Outcome<Response>> Handle(Actor actor, string key, Instant? upTo) => turns.TakeOnce<Response>(actor, key, Encoding.UTF8.GetBytes($"read notices {upTo?.Microseconds}"), async turn =>
        {
            notices.ReadAll(turn, upTo ?? turn.Now);
            return new Response((await turn.List<Left>(
                "select n.id from notice_inbox n where n.district = @District and n.account = @Account and n.read_at is null and n.shown_at is not null", new { turn.District, turn.Actor.Account })).Count);
        });
    }
}
