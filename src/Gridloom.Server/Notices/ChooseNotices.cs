using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Notices;

/// <summary>选择通知类别: a person says what they want to hear of. What the rules call mandatory comes all the same.</summary>
internal static class ChooseNotices
{
    public const string Address = ShowNotices.Address + "/topics";

    /// <param name="On">The codes of the topics that are wanted; those that nobody knows are passed over.</param>
    public sealed record Request(IReadOnlyList<string>? On);

    public sealed record Response(IReadOnlyList<string> On);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(Address, Submit).Requires(Permission.ReadCases);
        doors.Api.MapPost(Address, ByApi).WithSummary("Choose the topics of which I want notices").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ByApi(Request request, Caller caller, HttpRequest http, Handler handler) =>
        Keys.OfApi(http).Succeeded(out var key, out var refused) ? (await handler.Handle(caller.Actor, key, request)).ToHttp(TypedResults.Ok) : new ProblemResult(refused);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, NoticesPages pages)
    {
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await pages.Show(http, caller, new(null, null, null), refused);
        var outcome = await handler.Handle(caller.Actor, key, new([.. form.All("on")]));
        return outcome.Succeeded(out _, out refused) ? new SeeOther(ShowNotices.Address + "?done=chosen") : await pages.Show(http, caller, new(null, null, null), refused);
    }

    public sealed class Handler(Turns turns, NoticeTeller teller)
    {
        public Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            var on = Enum.GetValues<NoticeTopic>().Where(topic => request.On?.Contains(topic.Code()) == true || teller.Rules.All.All(r => r.Topic != topic || r.Mandatory)).ToList();
            var off = string.Join(' ', Enum.GetValues<NoticeTopic>().Except(on).Select(NoticeNames.Code));
            return turns.TakeOnce<Response>(actor, key, Encoding.UTF8.GetBytes("topics " + off), async turn =>
            {
                var known = await turn.Find<StoredChoice>("select h.account, h.off, h.version from notice_choice h where h.district = @District and h.account = @Account", new { turn.District, turn.Actor.Account });
                var version = (known?.Version ?? 0) + 1;
                turn.Append(new NoticeTopicsChosen(turn.Actor.Account, off), version);
                turn.Save(
                    """
                    insert into notice_choice (district, account, off, version) values (@District, @Account, @off, @version)
                    on conflict (district, account) do update set off = excluded.off, version = excluded.version
                    """,
                    new { turn.District, turn.Actor.Account, off, version });
                return new Response([.. on.Select(NoticeNames.Code)]);
            });
        }
    }
}
