namespace Gridloom.Domain.Media;

/// <summary>How a kept file's type is written where others read it: the HTTP content type and the file name's ending.</summary>
public static class MediaTypeNames
{
    private static readonly Dictionary<string, MediaType> ByContentType = Enum.GetValues<MediaType>().ToDictionary(static t => t.ContentType(), StringComparer.Ordinal);

    /// <summary>Is it shown as a photo (照片), or filed as a proof document (佐证材料)?</summary>
    public static bool IsPhoto(this MediaType type) => type is MediaType.Jpeg or MediaType.Png or MediaType.WebP;

    /// <summary>Is it a sound recording (录音)?</summary>
    public static bool IsSound(this MediaType type) => type is MediaType.M4a or MediaType.Mp3 or MediaType.Wav or MediaType.Ogg or MediaType.WebMSound or MediaType.Amr;

    /// <summary>Is it a film (视频)?</summary>
    public static bool IsFilm(this MediaType type) => type is MediaType.Mp4 or MediaType.Mov or MediaType.WebM;

    /// <summary>Is it to be read (文档): for download, never shown in a page?</summary>
    public static bool IsDocument(this MediaType type) => type is MediaType.Pdf or MediaType.Docx or MediaType.Xlsx or MediaType.Text;

    /// <summary>The type that is answered as this content type; null for every other text.</summary>
    public static MediaType? Find(string contentType) => ByContentType.TryGetValue(contentType, out var type) ? type : null;

    /// <summary>The registered content type to answer with.</summary>
    public static string ContentType(this MediaType type) => type switch
    {
        MediaType.Jpeg => "image/jpeg",
        MediaType.Png => "image/png",
        MediaType.WebP => "image/webp",
        MediaType.Pdf => "application/pdf",
        MediaType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MediaType.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.M4a => "audio/mp4",
        MediaType.Mp3 => "audio/mpeg",
        MediaType.Wav => "audio/wav",
        MediaType.Ogg => "audio/ogg",
        MediaType.WebMSound => "audio/webm",
        MediaType.Amr => "audio/amr",
        MediaType.Mp4 => "video/mp4",
        MediaType.Mov => "video/quicktime",
        MediaType.WebM => "video/webm",
        MediaType.Text => "text/plain",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A media type has no content type."),
    };

    /// <summary>The usual ending of a file name, with its dot.</summary>
    public static string Extension(this MediaType type) => type switch
    {
        MediaType.Jpeg => ".jpg",
        MediaType.Png => ".png",
        MediaType.WebP => ".webp",
        MediaType.Pdf => ".pdf",
        MediaType.Docx => ".docx",
        MediaType.Xlsx => ".xlsx",
        MediaType.M4a => ".m4a",
        MediaType.Mp3 => ".mp3",
        MediaType.Wav => ".wav",
        MediaType.Ogg => ".ogg",
        MediaType.WebMSound => ".weba",
        MediaType.Amr => ".amr",
        MediaType.Mp4 => ".mp4",
        MediaType.Mov => ".mov",
        MediaType.WebM => ".webm",
        MediaType.Text => ".txt",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A media type has no extension."),
    };
}
