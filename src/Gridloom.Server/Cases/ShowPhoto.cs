using Gridloom.Domain.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>看照片: one photo of a case, to whoever may see the case.</summary>
internal static class ShowPhoto
{
    public static void Map(Doors doors)
    {
        doors.Pages.MapGet("/cases/{id}/photos/{ordinal:long}", Show).Requires(Permission.ReadCases);
    }

    private static async Task<IResult> Show(string id, long ordinal, HttpContext http, Caller caller, CaseLookup cases, CaseReader reader, FileStore files)
    {
        if (await cases.Find(caller.Actor, id, http.RequestAborted) is not { } c) return TypedResults.NotFound();
        var photo = (await reader.Photos(c, http.RequestAborted)).Find(p => p.Ordinal == ordinal);
        if (photo is null) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.PhysicalFile(files.PathOf(photo.Content), photo.Type);
    }
}
