using Gridloom.Domain.Access;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Host;

/// <summary>系统接口: what machines ask of the program itself: is it alive, is it ready, what can it do.</summary>
internal static class SystemRoutes
{
    public sealed record Health(string Status, string Engine, string? Why);

    public static void Map(Doors doors)
    {
        doors.Pages.MapAssets().ExcludeFromDescription().Requires(Permission.Anyone);
        ShowAbout.Map(doors);
        FollowLive.Map(doors);
        doors.Pages.MapOpenApi("/openapi/{documentName}.json").Requires(Permission.Anyone);
        doors.Pages.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" })).ExcludeFromDescription().Requires(Permission.Anyone);
        doors.Pages.MapGet("/health/ready", Ready).ExcludeFromDescription().Requires(Permission.Anyone);
    }

    private static async Task<IResult> Ready(Store store, Turns turns, CancellationToken stop)
    {
        try
        {
            await store.Count("select count(*) from schema_version", null, stop);
            return turns.Failing
                ? TypedResults.Json(new Health("failing", store.Dialect.Name, "the last commit was not confirmed by the disk"), statusCode: 503)
                : TypedResults.Ok(new Health("ready", store.Dialect.Name, null));
        }
        catch (System.Data.Common.DbException)
        {
            return TypedResults.Json(new Health("failing", store.Dialect.Name, "the database does not answer"), statusCode: 503);
        }
    }
}
