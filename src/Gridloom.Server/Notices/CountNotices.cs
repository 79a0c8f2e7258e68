using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gridloom.Server.Notices;

/// <summary>未读数: the bell with its count, for pages that bring it up to date, and the newest unread one for a browser that shows it on the screen.</summary>
internal static class CountNotices
{
    public const string Address = "/notices/count";

    /// <summary>What a browser shows outside its window.</summary>
    public sealed record Latest(string Id, string Title, string Number, bool Urgent, long Unread);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Count).ExcludeFromDescription().Requires(Permission.ReadCases);
        doors.Pages.MapGet("/notices/latest", Newest).ExcludeFromDescription().Requires(Permission.ReadCases);
    }

    private static async Task<IResult> Count(Caller caller, NoticeCounts counts, CancellationToken stop) =>
        new RazorComponentResult<Bell>(new Dictionary<string, object?> { [nameof(Bell.Of)] = await counts.Of(caller, stop) }) { PreventStreamingRendering = true };

    private static async Task<IResult> Newest(HttpContext http, Caller caller, NoticeReader reader, CancellationToken stop)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var newest = (await reader.List(caller.Actor, new(false, null, null), 1, stop)).FirstOrDefault();
        return newest is null ? TypedResults.NoContent()
            : TypedResults.Ok(new Latest(newest.Id, t.InEnglish ? newest.English : newest.Chinese, Show.ShortNumber(newest.Number), newest.Urgent == 1, await reader.Unread(caller.Actor, stop)));
    }
}
