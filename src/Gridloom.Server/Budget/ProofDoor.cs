using Gridloom.Domain;
using Gridloom.Domain.Budget;
using Gridloom.Domain.Media;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.DataProtection;

namespace Gridloom.Server.Budget;

/// <summary>A proof that was checked and kept, before any row names it.</summary>
/// <param name="Content">SHA-256 of the stored file, hex.</param>
/// <param name="Name">The sender's own name for it, made harmless.</param>
internal sealed record KeptProof(string Content, string Name, string Type, long Bytes);

/// <summary>
/// Takes a form's proof file (收凭据): a document or a photo, told by its content and kept byte for byte as it was sent, because an altered
/// proof proves nothing. A good one stays kept while its form is refused.
/// </summary>
internal sealed class ProofDoor(FileStore files, IDataProtectionProvider protection)
{
    /// <summary>Name of the file input, and of the hidden field with the proof that was kept before.</summary>
    public const string Field = "proof", KeptField = "kept";

    private readonly Tickets<KeptProof> tickets = new(protection, "kept-proof");

    /// <param name="Proof">The good one that was sent now or kept before; null when there is none.</param>
    /// <param name="Refused">Why the one that was sent now was not taken; null when it was, or none was sent.</param>
    public sealed record Taken(KeptProof? Proof, KeptFile? Kept, Problem? Refused)
    {
        public static readonly Taken None = new(null, null, null);
    }

    public async Task<Taken> Take(PostedForm form, CancellationToken stop)
    {
        var proof = form.All(KeptField).Select(tickets.Open).FirstOrDefault();
        Problem? refused = null;
        var sent = form.Files.Where(f => f.Field == Field).ToList();
        if (sent.Count > 1) refused = BudgetProblems.OneProof;
        else if (sent.Count == 1 && (await Keep(sent[0], stop)).Succeeded(out var kept, out refused)) proof = kept;
        return new(proof, proof is null ? null : new KeptFile(tickets.Seal(proof), proof.Name, proof.Bytes), refused?.At(Field));
    }

    /// <summary>Keeps a proof that a program sends, and the token that names it within a day; or says why not.</summary>
    public async Task<Outcome<(KeptProof Proof, string Token)>> Receive(string name, byte[] bytes, CancellationToken stop) =>
        (await Keep(name, bytes, stop)).Succeeded(out var proof, out var refused) ? (proof, tickets.Seal(proof)) : refused.At(Field);

    /// <summary>What a token names; null where none was given, or <c>budget.proof-unknown</c>.</summary>
    public Outcome<Taken> Named(string? token) =>
        string.IsNullOrEmpty(token) ? Taken.None : tickets.Open(token) is { } proof ? new Taken(proof, null, null) : BudgetProblems.ProofUnknown;

    private async Task<Outcome<KeptProof>> Keep(PostedFile file, CancellationToken stop)
    {
        if (file.TooLarge) return HostProblems.FileTooLarge(file.Name, MediaLimits.ProofBytesMax / 1024 / 1024);
        return await Keep(file.Name, await File.ReadAllBytesAsync(file.Path, stop), stop);
    }

    private async Task<Outcome<KeptProof>> Keep(string name, byte[] bytes, CancellationToken stop)
    {
        if (!TypeOf(bytes).Succeeded(out var type, out var refused)) return refused;
        return new KeptProof(await files.Keep(bytes, stop), ProofName.Clean(name, type), type.ContentType(), bytes.Length);
    }

    // A photo is read as a photo, so that a broken one is noticed now and not by the auditor; what is kept are the bytes as sent.
    private static Outcome<MediaType> TypeOf(ReadOnlyMemory<byte> bytes)
    {
        if (!FileContent.Recognise(bytes.Span).Succeeded(out var type, out var refused)) return refused;
        if (type.IsPhoto()) return Domain.Media.Photo.Read(bytes).Succeeded(out _, out refused) ? type : refused;
        return ProofFile.Read(bytes).Succeeded(out _, out refused) ? type : refused;
    }
}
