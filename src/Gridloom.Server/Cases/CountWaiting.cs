using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gridloom.Server.Cases;

/// <summary>待办数: the count beside the way home, for pages that bring it up to date.</summary>
internal static class CountWaiting
{
    public static void Map(Doors doors) => doors.Pages.MapGet("/queues/waiting", Count).ExcludeFromDescription().Requires(Permission.ReadCases);

    private static async Task<IResult> Count(Caller caller, WaitingCounts counts, CancellationToken stop) =>
        new RazorComponentResult<RailCount>(new Dictionary<string, object?> { [nameof(RailCount.Of)] = await counts.Of(caller, stop) }) { PreventStreamingRendering = true };
}
