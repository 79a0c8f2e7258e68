using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Notices;
using Gridloom.Server.Host;

namespace Gridloom.Server.Notices;

/// <summary>通知: what a person was told and has not read, or all of it.</summary>
internal static class ShowNotices
{
    public const string Address = "/notices";

    /// <param name="Shows"><c>all</c> for read ones too.</param>
    /// <param name="Topic">A topic's code.</param>
    /// <param name="After">The notice behind which to begin.</param>
    public sealed record Asked([property: Microsoft.AspNetCore.Mvc.FromQuery(Name = "show")] string? Shows, string? Topic, string? After)
    {
        public NoticeReader.Question ToQuestion() => new(Shows == "all", NoticeNames.Topic(Topic ?? ""), After);
    }

    public sealed record Item(string Id, string Case, string Number, string Topic, bool Urgent, string Title, string TitleEnglish, string At, bool Read);

    public sealed record Response(IReadOnlyList<Item> Items, long Unread);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, ([AsParameters] Asked asked, HttpContext http, Caller caller, NoticesPages pages) => pages.Show(http, caller, asked)).Requires(Permission.ReadCases);
        doors.Api.MapGet(Address, ListByApi).WithSummary("What I was told, the newest first").Requires(Permission.ReadCases).Produces<Response>();
    }

    private static async Task<IResult> ListByApi([AsParameters] Asked asked, Caller caller, NoticeReader reader, CancellationToken stop)
    {
        var rows = await reader.List(caller.Actor, asked.ToQuestion(), NoticesPages.Shown, stop);
        return TypedResults.Ok(new Response(
            [.. rows.Select(n => new Item(n.Id, n.CaseId, n.Number, n.Topic, n.Urgent == 1, n.Chinese, n.English, Ui.Show.Machine(n.ShownAt!.Value), n.ReadAt is not null))], await reader.Unread(caller.Actor, stop)));
    }
}
