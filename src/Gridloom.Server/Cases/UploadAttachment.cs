using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Media;
using Gridloom.Server.Host;
using Microsoft.AspNetCore.Mvc;

namespace Gridloom.Server.Cases;

/// <summary>
/// 接口收附件: a program sends the bytes of one photo, sound, film or document and is given a token, by which a report or an act names it
/// within a day; and what is attached to a case, for a program.
/// </summary>
internal static class UploadAttachment
{
    // So that what is somewhat too large is told as what it is, and the rest is cut off.
    private const int Slack = 1024 * 1024;

    /// <param name="Token">For <c>attachments</c> of a report or an act.</param>
    /// <param name="Type">As the content says, whatever the sender called it.</param>
    /// <param name="Placed">The camera had written where it was taken.</param>
    public sealed record Response(string Token, string Type, long Bytes, DateTimeOffset? TakenAt, bool Placed);

    /// <param name="Step">With which step it came: <c>report</c> or an act.</param>
    /// <param name="Digest">SHA-256 of the kept bytes, in hexadecimal digits.</param>
    public sealed record Attached(
        long Ordinal, string Step, string Type, long Bytes, string Digest, DateTimeOffset? TakenAt, double? Longitude, double? Latitude, DateTimeOffset SentAt);

    public static void Map(Doors doors)
    {
        doors.Api.MapPost("/attachments", Upload).WithSummary("Send an attachment; its token names it in a report or an act").Requires(Permission.ReadCases)
            .WithMetadata(new RequestSizeLimitAttribute(MediaLimits.AttachmentBytesMax + Slack)).Produces<Response>(StatusCodes.Status201Created);
        doors.Api.MapGet("/cases/{id}/attachments", List).WithSummary("What is attached to a case").Requires(Permission.ReadCases).Produces<IReadOnlyList<Attached>>();
        doors.Api.MapGet("/cases/{id}/attachments/{ordinal:long}", Download).WithSummary("One attachment of a case").Requires(Permission.ReadCases);
    }

    private static async Task<IResult> Upload(HttpRequest http, PhotoDoor door, CancellationToken stop)
    {
        // Sent again it is kept once: its content is its name. A key is asked for all the same, so that every write asks for one.
        if (!Keys.OfApi(http).Succeeded(out _, out var refused)) return new ProblemResult(refused);
        using var bytes = new MemoryStream();
        await http.Body.CopyToAsync(bytes, stop);
        if (bytes.Length > MediaLimits.AttachmentBytesMax) return new ProblemResult(HostProblems.FileTooLarge("attachment", MediaLimits.AttachmentBytesMax / 1024 / 1024));
        return (await door.Receive(bytes.ToArray(), stop)).ToHttp(kept => TypedResults.Created((string?)null, new Response(
            kept.Token, kept.Photo.Type, kept.Photo.Bytes, kept.Photo.TakenAt?.ToChina(), kept.Photo.Position is not null)));
    }

    private static async Task<IResult> List(string id, Caller caller, CaseLookup cases, AttachmentReader reader, CancellationToken stop)
    {
        if (await cases.Find(caller.Actor, id, stop) is not { } c) return new ProblemResult(CaseProblems.NotFound);
        return TypedResults.Ok((await reader.Of(c, stop)).Select(a => new Attached(
            a.Ordinal, a.Act, a.Type, a.Bytes, a.Content, a.TakenAt?.ToChina(), a.Position?.Longitude, a.Position?.Latitude, a.SentAt.ToChina())));
    }

    private static async Task<IResult> Download(string id, long ordinal, HttpContext http, Caller caller, CaseLookup cases, AttachmentReader reader, Storage.FileStore files)
    {
        if (await cases.Find(caller.Actor, id, http.RequestAborted) is not { } c || await reader.Find(c, ordinal, http.RequestAborted) is not { } file) return new ProblemResult(CaseProblems.NotFound);
        return ShowPhoto.Answer(http, files.PathOf(file.Content), file.Type, file.DownloadName(c.Number));
    }
}
