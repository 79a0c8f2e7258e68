using Gridloom.Domain.Access;
using Gridloom.Domain.Media;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>看附件: one attachment of a case, to whoever may see the case.</summary>
internal static class ShowPhoto
{
    /// <summary>Whatever stands in a file that somebody sent, no script of it runs and nothing is loaded by it.</summary>
    private const string Policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

    private const string Address = "/cases/{id}/photos/{ordinal:long}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, Show).Requires(Permission.ReadCases);
        doors.Pages.MapGet(Address + "/thumbnail", ShowSmall).Requires(Permission.ReadCases);
    }

    public static string AddressOf(string id, long ordinal) => FormattableString.Invariant($"/cases/{id}/photos/{ordinal}");

    /// <summary>
    /// A kept file: photos, sounds and films are shown, and may be asked for in parts; documents are downloads. Their name is the case's, because
    /// the sender's own often holds a phone number or a name.
    /// </summary>
    public static IResult Answer(HttpContext http, string path, string type, string? download = null)
    {
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.PhysicalFile(path, type, download, enableRangeProcessing: true);
    }

    private static async Task<IResult> Show(string id, long ordinal, HttpContext http, Caller caller, CaseLookup cases, AttachmentReader reader, FileStore files)
    {
        if (await cases.Find(caller.Actor, id, http.RequestAborted) is not { } c) return TypedResults.NotFound();
        if (await reader.Find(c, ordinal, http.RequestAborted) is not { } file) return TypedResults.NotFound();
        return Answer(http, files.PathOf(file.Content), file.Type, file.Kind.IsDocument() || file.Kind == MediaType.Amr ? file.DownloadName(c.Number) : null);
    }

    // Where none came with the photo, the photo itself.
    private static async Task<IResult> ShowSmall(string id, long ordinal, HttpContext http, Caller caller, CaseLookup cases, AttachmentReader reader, FileStore files)
    {
        if (await cases.Find(caller.Actor, id, http.RequestAborted) is not { } c) return TypedResults.NotFound();
        if (await reader.Find(c, ordinal, http.RequestAborted) is not { IsPhoto: true } photo) return TypedResults.NotFound();
        return photo.Thumbnail is { } small ? Answer(http, files.PathOf(small), photo.ThumbnailType(files)) : Answer(http, files.PathOf(photo.Content), photo.Type);
    }
}
