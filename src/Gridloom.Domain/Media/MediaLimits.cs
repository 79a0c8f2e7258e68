namespace Gridloom.Domain.Media;

/// <summary>How much may be sent (上传限额). All limits are inclusive.</summary>
public static class MediaLimits
{
    /// <summary>Bytes of one photo: 20 MB, twice what a 50-megapixel phone writes.</summary>
    public const int PhotoBytesMax = 20 * 1024 * 1024;

    /// <summary>Bytes of one proof document: the same 20 MB, so that people have one number to remember.</summary>
    public const int ProofBytesMax = 20 * 1024 * 1024;

    /// <summary>Bytes of one attachment of any other kind: the same 20 MB.</summary>
    public const int AttachmentBytesMax = 20 * 1024 * 1024;

    /// <summary>Bytes of a thumbnail, which the sender's browser makes.</summary>
    public const int ThumbnailBytesMax = 96 * 1024;

    /// <summary>Pixels along the longer side of a thumbnail.</summary>
    public const int ThumbnailSideMax = 480;

    /// <summary>Photos of one report.</summary>
    public const int PhotosPerReportMax = 10;

    /// <summary>Pixels along one side of a photo; the least is 1.</summary>
    public const int SidePixelsMax = 20_000;

    /// <summary>Pixels of a whole photo: 100 megapixels, which a browser unpacks into 400 MB of memory.</summary>
    public const long PixelsMax = 100_000_000;

    /// <summary>May a report carry this many photos? Null when it may.</summary>
    public static Problem? CheckPhotoCount(int photos) => photos > PhotosPerReportMax ? MediaProblems.TooManyPhotos(photos) : null;
}
