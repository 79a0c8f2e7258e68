namespace Gridloom.Domain.Media;

/// <summary>How a kept file's type is written where others read it: the HTTP content type and the file name's ending.</summary>
public static class MediaTypeNames
{
    /// <summary>Is it shown as a photo (照片), or filed as a proof document (佐证材料)?</summary>
    public static bool IsPhoto(this MediaType type) => type is MediaType.Jpeg or MediaType.Png or MediaType.WebP;

    /// <summary>The registered content type to answer with.</summary>
    public static string ContentType(this MediaType type) => type switch
    {
        MediaType.Jpeg => "image/jpeg",
        MediaType.Png => "image/png",
        MediaType.WebP => "image/webp",
        MediaType.Pdf => "application/pdf",
        MediaType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MediaType.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
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
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A media type has no extension."),
    };
}
