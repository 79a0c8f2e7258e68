using Gridloom.Domain;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Media;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.DataProtection;

namespace Gridloom.Server.Cases;

/// <summary>
/// Takes a form's photos and other attachments (收附件): tells each by its content, reads time and place, strips what phones write beside the
/// picture, and puts it on the disk before any row names it. One that was good stays kept while its form is refused: the page carries it in a
/// sealed hidden field. The sender's own name for a file is used for messages and kept nowhere: recorders name calls by the phone number.
/// </summary>
internal sealed class PhotoDoor(FileStore files, IDataProtectionProvider protection)
{
    /// <summary>Name of the file input, of the hidden field with files that were kept before, and of the thumbnails that the page's script makes.</summary>
    public const string Field = "photos", KeptField = "kept", ThumbnailField = "thumb";

    private readonly Tickets<Ticket> tickets = new(protection, "kept-photo");

    /// <param name="Photos">All good ones, those kept before first.</param>
    /// <param name="Kept">The same as the form carries them.</param>
    /// <param name="Refused">Why some were not taken; null when all were.</param>
    public sealed record Taken(IReadOnlyList<KeptPhoto> Photos, IReadOnlyList<KeptFile> Kept, Problem? Refused)
    {
        public static readonly Taken None = new([], [], null);
    }

    private sealed record Ticket(KeptPhoto Photo, string Name);

    /// <param name="photosOnly">At a door that needs no account: films and documents are not taken from strangers.</param>
    public async Task<Taken> Take(PostedForm form, CancellationToken stop, bool photosOnly = false)
    {
        var taken = form.All(KeptField).Select(tickets.Open).OfType<Ticket>().ToList();
        var refused = new List<Problem>();
        foreach (var (index, file) in form.Files.Where(f => f.Field == Field).Index())
        {
            var photo = await TakeOne(file, (photosOnly, ThumbnailOf(form, index)), stop);
            if (photo.Succeeded(out var kept, out var problem)) taken.Add(new(kept, file.Name));
            else refused.Add(problem with { Chinese = $"“{file.Name}”：{problem.Chinese}", English = $"“{file.Name}”: {problem.English}", Field = Field });
        }
        if (taken.Count + form.Skipped > MediaLimits.PhotosPerReportMax)
        {
            refused.Add(HostProblems.TooManyFiles(MediaLimits.PhotosPerReportMax));
            taken = taken[..Math.Min(taken.Count, MediaLimits.PhotosPerReportMax)];
        }
        return new(
            [.. taken.Select(t => t.Photo)],
            [.. taken.Select(ToKept)],
            refused.Count == 0 ? null : refused[0] with { Chinese = string.Join('\n', refused.Select(r => r.Chinese)), English = string.Join('\n', refused.Select(r => r.English)) });
    }

    /// <summary>The file and type behind a sealed hidden field, for its thumbnail; null when the seal does not hold.</summary>
    public (string Path, string Type)? Look(string sealed_) => tickets.Open(sealed_) is { } ticket ? (files.PathOf(ticket.Photo.Content), ticket.Photo.Type) : null;

    /// <summary>Keeps one photo that is at hand, or says why not.</summary>
    public async Task<Outcome<KeptPhoto>> Keep(ReadOnlyMemory<byte> bytes, CancellationToken stop) =>
        Attachment.ReadPhoto(bytes).Succeeded(out var photo, out var refused) ? await Keep(photo, default, stop) : refused;

    /// <summary>Keeps whatever attachment it is, and the token that names it within a day; or says why not.</summary>
    public async Task<Outcome<(KeptPhoto Photo, string Token)>> Receive(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        if (!Attachment.Read(bytes).Succeeded(out var attachment, out var refused)) return refused;
        var kept = await Keep(attachment, default, stop);
        return (kept, tickets.Seal(new(kept, "")));
    }

    /// <summary>What the tokens of a request name, in their order; or that one of them names nothing, or that they are too many.</summary>
    public Outcome<IReadOnlyList<KeptPhoto>> Named(IReadOnlyList<string>? tokens)
    {
        var named = (tokens ?? []).Select(token => tickets.Open(token ?? "")?.Photo).OfType<KeptPhoto>().ToList();
        if (named.Count > MediaLimits.PhotosPerReportMax) return HostProblems.TooManyFiles(MediaLimits.PhotosPerReportMax);
        return named.Count == (tokens?.Count ?? 0) ? named : CaseProblems.UnknownAttachment;
    }

    private KeptFile ToKept(Ticket ticket)
    {
        var token = tickets.Seal(ticket);
        return new(token, ticket.Name, ticket.Photo.Bytes, ticket.Photo.Width > 0 ? "/kept-photos/" + Uri.EscapeDataString(token) : null);
    }

    private async Task<Outcome<KeptPhoto>> TakeOne(PostedFile file, (bool PhotosOnly, ReadOnlyMemory<byte> Thumbnail) with, CancellationToken stop)
    {
        if (file.TooLarge) return HostProblems.FileTooLarge(file.Name, MediaLimits.AttachmentBytesMax / 1024 / 1024);
        var bytes = await File.ReadAllBytesAsync(file.Path, stop);
        var read = with.PhotosOnly ? Attachment.ReadPhoto(bytes) : Attachment.Read(bytes);
        return read.Succeeded(out var attachment, out var refused) ? await Keep(attachment, with.Thumbnail, stop) : refused;
    }

    private async Task<KeptPhoto> Keep(Attachment of, ReadOnlyMemory<byte> made, CancellationToken stop)
    {
        var content = await files.Keep(of.Clean, stop);
        var thumbnail = made.IsEmpty || of.Thumbnail(made) is not { } small ? null : await files.Keep(small, stop);
        return new KeptPhoto(content, of.Type.ContentType(), of.Clean.Length, of.Width, of.Height, of.TakenAt?.At,
            of.Position is { } p ? Position.Of(p.Longitude, p.Latitude) : null) { Thumbnail = thumbnail };
    }

    // Each says to which file it belongs, counted as the form sends them: 0:/9j/4AAQ… What cannot be read counts as not sent.
    private static ReadOnlyMemory<byte> ThumbnailOf(PostedForm form, int index)
    {
        var start = FormattableString.Invariant($"{index}:");
        if (form.All(ThumbnailField).FirstOrDefault(t => t.StartsWith(start, StringComparison.Ordinal)) is not { } sent) return default;
        var bytes = new byte[sent.Length];
        return Convert.TryFromBase64Chars(sent.AsSpan(start.Length), bytes, out var written) ? bytes.AsMemory(0, written) : default;
    }
}
