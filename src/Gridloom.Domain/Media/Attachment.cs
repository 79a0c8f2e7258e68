namespace Gridloom.Domain.Media;

/// <summary>
/// A file as it may be attached to a case (附件): photo, sound, film or document, told by its content. What phones write into photos and films
/// about their owner, place and time is read and taken out; documents are kept byte for byte.
/// </summary>
/// <param name="Type">Told by content.</param>
/// <param name="Clean">The bytes to keep and show.</param>
public sealed record Attachment(MediaType Type, ReadOnlyMemory<byte> Clean)
{
    /// <summary>Pixels across, as stored; 0 for all but photos.</summary>
    public int Width { get; init; }

    /// <summary>Pixels down, as stored; 0 for all but photos.</summary>
    public int Height { get; init; }

    /// <summary>How the stored pixels are turned; see <see cref="Photo"/>.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>When it was taken (拍摄时间), by the device's word.</summary>
    public PhotoTime? TakenAt { get; init; }

    /// <summary>Where it was taken (拍摄位置), by the device's word.</summary>
    public PhotoPosition? Position { get; init; }

    /// <summary>
    /// Takes a file, or says why not: <c>media.too-large</c>, <c>media.empty</c>, <c>media.wrong-type</c>, <c>media.broken</c>, <c>media.too-many-pixels</c>.
    /// The name under which it was sent is never asked.
    /// </summary>
    public static Outcome<Attachment> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MediaLimits.AttachmentBytesMax) return MediaProblems.TooLarge(bytes.Length, MediaLimits.AttachmentBytesMax);
        if (!FileContent.Recognise(bytes.Span).Succeeded(out var type, out var refused)) return refused;
        return type switch
        {
            MediaType.Jpeg or MediaType.Png or MediaType.WebP => Photo.Read(bytes).Succeeded(out var photo, out refused) ? Of(photo) : refused,
            MediaType.Mp4 or MediaType.Mov or MediaType.M4a => MovieFile.Read(type, bytes.Span),
            MediaType.WebM => WebMFile.Read(bytes.Span) is { } kind ? new Attachment(kind, bytes) : MediaProblems.Broken(type),
            MediaType.Mp3 or MediaType.Wav or MediaType.Ogg or MediaType.Amr => SoundFile.Clean(type, bytes) is { } frames ? new Attachment(type, frames) : MediaProblems.Broken(type),
            MediaType.Text => new Attachment(type, bytes),
            _ => ProofFile.Read(bytes).Succeeded(out var proof, out refused) ? new Attachment(proof.Type, proof.Content) : refused,
        };
    }

    /// <summary>A photo alone, where nothing else is taken.</summary>
    public static Outcome<Attachment> ReadPhoto(ReadOnlyMemory<byte> bytes) => Photo.Read(bytes).Succeeded(out var photo, out var refused) ? Of(photo) : refused;

    private static Attachment Of(Photo photo) => new(photo.Type, photo.Clean)
    {
        Width = photo.Width, Height = photo.Height, Orientation = photo.Orientation, TakenAt = photo.TakenAt, Position = photo.Position,
    };

    /// <summary>
    /// The thumbnail (缩略图) that the sender's browser made of this photo, without any metadata; null when it is not a small picture of the same
    /// proportions, and then the photo itself is shown. That it shows the same nobody can tell: what counts as evidence is the photo.
    /// </summary>
    public ReadOnlyMemory<byte>? Thumbnail(ReadOnlyMemory<byte> made)
    {
        if (!Type.IsPhoto() || made.Length > MediaLimits.ThumbnailBytesMax || !Photo.Read(made).Succeeded(out var small, out _)) return null;
        var (across, down) = Orientation >= 5 ? (Height, Width) : (Width, Height);
        var fits = small.Orientation == 1 && Math.Max(small.Width, small.Height) <= MediaLimits.ThumbnailSideMax && small.Width <= across && small.Height <= down;
        // Rounding to whole pixels may miss by one, and browsers differ in how they round.
        if (!fits || Math.Abs(small.Height - (double)small.Width * down / across) > 2) return null;
        return small.Clean;
    }
}
