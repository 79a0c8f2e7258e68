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
/// Takes a form's photos (收照片): tells each by its content, reads time and place, strips all metadata and puts it on the disk before any
/// row names it. A photo that was good stays kept while its form is refused: the page carries it in a sealed hidden field.
/// </summary>
internal sealed class PhotoDoor(FileStore files, IDataProtectionProvider protection)
{
    /// <summary>Name of the file input, and of the hidden field with photos that were kept before.</summary>
    public const string Field = "photos", KeptField = "kept";

    private readonly Tickets<Ticket> tickets = new(protection, "kept-photo");

    /// <param name="Photos">All good ones, those kept before first.</param>
    /// <param name="Kept">The same as the form carries them.</param>
    /// <param name="Refused">Why some were not taken; null when all were.</param>
    public sealed record Taken(IReadOnlyList<KeptPhoto> Photos, IReadOnlyList<KeptFile> Kept, Problem? Refused)
    {
        public static readonly Taken None = new([], [], null);
    }

    private sealed record Ticket(KeptPhoto Photo, string Name);

    public async Task<Taken> Take(PostedForm form, CancellationToken stop)
    {
        var taken = form.All(KeptField).Select(tickets.Open).OfType<Ticket>().ToList();
        var refused = new List<Problem>();
        foreach (var file in form.Files.Where(f => f.Field == Field))
        {
            var photo = await TakeOne(file, stop);
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
            [.. taken.Select(t => new KeptFile(tickets.Seal(t), t.Name, t.Photo.Bytes, "/kept-photos/" + Uri.EscapeDataString(tickets.Seal(t))))],
            refused.Count == 0 ? null : refused[0] with { Chinese = string.Join('\n', refused.Select(r => r.Chinese)), English = string.Join('\n', refused.Select(r => r.English)) });
    }

    /// <summary>The file and type behind a sealed hidden field, for its thumbnail; null when the seal does not hold.</summary>
    public (string Path, string Type)? Look(string sealed_) => tickets.Open(sealed_) is { } ticket ? (files.PathOf(ticket.Photo.Content), ticket.Photo.Type) : null;

    private async Task<Outcome<KeptPhoto>> TakeOne(PostedFile file, CancellationToken stop)
    {
        if (file.TooLarge) return HostProblems.FileTooLarge(file.Name, MediaLimits.PhotoBytesMax / 1024 / 1024);
        return await Keep(await File.ReadAllBytesAsync(file.Path, stop), stop);
    }

    /// <summary>Keeps one photo that is at hand, or says why not.</summary>
    public async Task<Outcome<KeptPhoto>> Keep(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        if (!Domain.Media.Photo.Read(bytes).Succeeded(out var photo, out var refused)) return refused;
        var content = await files.Keep(photo.Clean, stop);
        return new KeptPhoto(content, photo.Type.ContentType(), photo.Clean.Length, photo.Width, photo.Height, photo.TakenAt?.At,
            photo.Position is { } p ? Position.Of(p.Longitude, p.Latitude) : null);
    }
}
