namespace Gridloom.Domain.Media;

/// <summary>
/// A photo as it may be kept (照片): what its metadata said about time and place, and the same picture without any metadata.
/// Phones write the owner's name, the phone's serial number and the place into every photo; who looks at a case needs none of that.
/// </summary>
/// <param name="Type">Told by content: <see cref="MediaType.Jpeg"/>, <see cref="MediaType.Png"/> or <see cref="MediaType.WebP"/>.</param>
/// <param name="Width">Pixels across, as stored.</param>
/// <param name="Height">Pixels down, as stored.</param>
/// <param name="Orientation">How the stored pixels are turned to stand upright: EXIF's 1 to 8, where 1 is "as stored" and 5 to 8 swap width and height.</param>
/// <param name="TakenAt">When it was taken (拍摄时间), by the camera's word; null when the file does not say.</param>
/// <param name="Position">Where it was taken (拍摄位置), by the camera's word; null when the file does not say.</param>
/// <param name="Clean">The file to keep and show: identical pixel data; no name, place, time, text, thumbnail or appended data. Colour profiles stay.</param>
public sealed record Photo(
    MediaType Type, int Width, int Height, int Orientation, PhotoTime? TakenAt, PhotoPosition? Position, ReadOnlyMemory<byte> Clean)
{
    /// <summary>
    /// Takes a photo, or says why not: <c>media.too-large</c>, <c>media.wrong-type</c>, <c>media.broken</c>, <c>media.too-many-pixels</c>.
    /// Unreadable metadata is no reason to refuse: it counts as absent.
    /// </summary>
    public static Outcome<Photo> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MediaLimits.PhotoBytesMax) return MediaProblems.TooLarge(bytes.Length, MediaLimits.PhotoBytesMax);
        if (!FileContent.Recognise(bytes.Span).Succeeded(out var type, out var refused)) return refused;
        if (!type.IsPhoto()) return type.IsFilm() ? MediaProblems.Video : type.IsSound() ? MediaProblems.Audio : MediaProblems.NotAPhoto;
        if (!Picture(type, bytes.Span).Succeeded(out var picture, out refused)) return refused;

        var (width, height, exif, clean) = picture;
        if (width < 1 || height < 1) return MediaProblems.Broken(type);
        if (width > MediaLimits.SidePixelsMax || height > MediaLimits.SidePixelsMax || width * height > MediaLimits.PixelsMax)
            return MediaProblems.TooManyPixels(width, height);

        return new Photo(type, (int)width, (int)height, exif.Orientation, exif.TakenAt, exif.Position, clean);
    }

    private static Outcome<Picture> Picture(MediaType type, ReadOnlySpan<byte> bytes) => type switch
    {
        MediaType.Jpeg => JpegPhoto.Read(bytes),
        MediaType.Png => PngPhoto.Read(bytes),
        _ => WebPPhoto.Read(bytes),
    };
}
