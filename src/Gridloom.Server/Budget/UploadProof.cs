using Gridloom.Domain.Access;
using Gridloom.Domain.Media;
using Gridloom.Server.Host;
using Microsoft.AspNetCore.Mvc;

namespace Gridloom.Server.Budget;

/// <summary>接口收凭据: a program sends the bytes of one proof, kept as they are, and is given a token, by which a write names it within a day.</summary>
internal static class UploadProof
{
    // So that what is somewhat too large is told as what it is, and the rest is cut off.
    private const int Slack = 1024 * 1024;

    /// <param name="Token">For <c>proof</c> of a write.</param>
    /// <param name="Name">Under which it is offered for download; its ending follows from its content.</param>
    /// <param name="Type">As the content says, whatever the sender called it.</param>
    public sealed record Response(string Token, string Name, string Type, long Bytes);

    public static void Map(Doors doors) => doors.Api.MapPost("/budget/proofs", Upload).WithSummary("Send a proof; its token names it in a write").Requires(Permission.EnterValue)
        .WithMetadata(new RequestSizeLimitAttribute(MediaLimits.ProofBytesMax + Slack)).Produces<Response>(StatusCodes.Status201Created);

    private static async Task<IResult> Upload(string? name, HttpRequest http, ProofDoor door, CancellationToken stop)
    {
        // Sent again it is kept once: its content is its name. A key is asked for all the same, so that every write asks for one.
        if (!Keys.OfApi(http).Succeeded(out _, out var refused)) return new ProblemResult(refused);
        using var bytes = new MemoryStream();
        await http.Body.CopyToAsync(bytes, stop);
        if (bytes.Length > MediaLimits.ProofBytesMax) return new ProblemResult(HostProblems.FileTooLarge(ProofName.Nameless, MediaLimits.ProofBytesMax / 1024 / 1024).At(ProofDoor.Field));
        return (await door.Receive(name ?? "", bytes.ToArray(), stop)).ToHttp(kept => TypedResults.Created((string?)null, new Response(kept.Token, kept.Proof.Name, kept.Proof.Type, kept.Proof.Bytes)));
    }
}
