namespace Gridloom.Domain.Media;

/// <summary>Why a photo or a proof document is refused (拒收原因). A refused file is not kept in any form.</summary>
public static class MediaProblems
{
    private const string PhotoAdvice = "请发送 JPEG、PNG 或 WebP 照片。";
    private const string PhotoAdviceEnglish = "Send a JPEG, PNG or WebP photo.";
    private const string AnyAdvice = "照片请用 JPEG、PNG 或 WebP，材料请用 PDF、docx 或 xlsx。";
    private const string AnyAdviceEnglish = "Send photos as JPEG, PNG or WebP, and documents as PDF, docx or xlsx.";
    private const string DocumentAdvice = "请另存为 PDF、docx 或 xlsx 后再发送。";
    private const string DocumentAdviceEnglish = "Save it as PDF, docx or xlsx and send that.";

    /// <summary>A file without a single byte, as a phone sends when its storage is full.</summary>
    public static readonly Problem Empty = new("media.empty", 422, "文件是空的，未收下。请重新选择后再发送。", "The file is empty and was not kept. Choose it again and send it.");

    /// <summary>The content is none that we know.</summary>
    public static readonly Problem Unknown = Wrong("无法识别的文件", "a file of an unknown kind", AnyAdvice, AnyAdviceEnglish);

    /// <summary>A document came through the door for photos.</summary>
    public static readonly Problem NotAPhoto = Wrong("文档", "a document", "这里只收照片：" + PhotoAdvice, "Only photos are taken here. " + PhotoAdviceEnglish);

    /// <summary>A photo came through the door for documents.</summary>
    public static readonly Problem NotADocument = Wrong("照片", "a photo", "这里只收文档：请发送 PDF、docx 或 xlsx。", "Only documents are taken here. Send a PDF, docx or xlsx.");

    public static readonly Problem Video = Wrong("视频", "a video", "请拍摄或截取照片后发送。", "Take a photo, or a still of the video, and send that.");

    public static readonly Problem Audio = Wrong("录音", "a sound recording", "请把要说的写在情况说明里。", "Write what it says into the description.");

    /// <summary>A film in a format that browsers do not play: AVI, 3GP, WMV, Matroska.</summary>
    public static readonly Problem OtherVideo = Wrong("网页不能播放的视频", "a video that browsers cannot play", "请转成 MP4、MOV 或 WebM 后再发送。", "Convert it to MP4, MOV or WebM and send that.");

    /// <summary>A sound in a format that is not taken: FLAC, bare AAC.</summary>
    public static readonly Problem OtherAudio = Wrong("不常用格式的录音", "a sound recording in an unusual format", "请转成 M4A、MP3、WAV、OGG、AMR 或 WebM 后再发送。", "Convert it to M4A, MP3, WAV, OGG, AMR or WebM and send that.");

    /// <summary>The format that iPhones use unless told otherwise; most browsers cannot show it.</summary>
    public static readonly Problem Heic = Wrong(
        "HEIC 照片",
        "a HEIC photo",
        "请改发 JPEG：iPhone 可在“设置－相机－格式”中选“兼容性最佳”，或在相册中导出为 JPEG。",
        "Send it as JPEG: on an iPhone choose Settings, Camera, Formats, Most Compatible, or export the photo as JPEG.");

    public static readonly Problem Avif = Wrong("AVIF 图片", "an AVIF picture", "请改发 JPEG。", "Send it as JPEG.");

    public static readonly Problem Gif = Wrong("GIF 图片", "a GIF picture", PhotoAdvice, PhotoAdviceEnglish);

    public static readonly Problem Animation = Wrong("动图", "an animation", PhotoAdvice, PhotoAdviceEnglish);

    public static readonly Problem OtherPicture = Wrong("BMP、TIFF 或相机原始格式图片", "a BMP, TIFF or camera raw picture", PhotoAdvice, PhotoAdviceEnglish);

    /// <summary>SVG and HTML can carry scripts that would run in an operator's session.</summary>
    public static readonly Problem Markup = Wrong("网页或 SVG 图形", "a web page or an SVG drawing", AnyAdvice, AnyAdviceEnglish);

    public static readonly Problem Executable = Wrong("程序或脚本", "a program or a script", AnyAdvice, AnyAdviceEnglish);

    public static readonly Problem Archive = Wrong("压缩包", "an archive", "请解压后逐个发送。" + AnyAdvice, "Unpack it and send the files one by one. " + AnyAdviceEnglish);

    /// <summary>The container of .doc, .xls and .ppt, and of every document that is locked with a password.</summary>
    public static readonly Problem OldOffice = Wrong("旧版或加密的 Office 文档", "an old or password-protected Office document", DocumentAdvice, DocumentAdviceEnglish);

    public static readonly Problem Macros = Wrong("含宏的 Office 文档", "an Office document with macros", DocumentAdvice, DocumentAdviceEnglish);

    public static readonly Problem Slides = Wrong("演示文稿", "a slide show", DocumentAdvice, DocumentAdviceEnglish);

    /// <summary>The first bytes promise a type which the rest does not keep: cut off on the way, or never such a file.</summary>
    public static Problem Broken(MediaType type) => new(
        "media.broken",
        422,
        $"文件不完整或已损坏（{Short(type)}），未收下。请重新拍摄或重新发送。",
        $"The {Short(type)} file is incomplete or damaged and was not kept. Take or send it again.");

    public static Problem TooLarge(long bytes, int bytesMax) => new(
        "media.too-large",
        413,
        $"文件有 {Megabytes(bytes)} MB，超过 {bytesMax / (1024 * 1024)} MB，未收下。请缩小后再发送。",
        $"The file has {Megabytes(bytes)} MB, more than {bytesMax / (1024 * 1024)} MB, and was not kept. Make it smaller and send it again.");

    public static Problem TooManyPhotos(int photos) => new(
        "media.too-many",
        422,
        $"一次上报最多 {MediaLimits.PhotosPerReportMax} 张照片，收到 {photos} 张。请减少后再发送。",
        $"A report carries at most {MediaLimits.PhotosPerReportMax} photos; {photos} were sent. Send fewer.");

    public static Problem TooManyPixels(long width, long height) => new(
        "media.too-many-pixels",
        422,
        $"照片有 {width}×{height} 像素，超过每边 {MediaLimits.SidePixelsMax} 或总数 {MediaLimits.PixelsMax / 1_000_000} 百万像素，未收下。请缩小后再发送。",
        $"The photo has {width}×{height} pixels, more than {MediaLimits.SidePixelsMax} a side or {MediaLimits.PixelsMax / 1_000_000} megapixels in all, and was not kept. Make it smaller and send it again.");

    private static Problem Wrong(string kind, string kindEnglish, string advice, string adviceEnglish) =>
        new("media.wrong-type", 415, $"这是{kind}，不能收下。{advice}", $"This is {kindEnglish} and cannot be taken. {adviceEnglish}");

    private static string Short(MediaType type) => type switch
    {
        MediaType.Jpeg => "JPEG",
        MediaType.Png => "PNG",
        MediaType.WebP => "WebP",
        MediaType.Pdf => "PDF",
        MediaType.WebMSound => "WebM",
        MediaType.Text => "txt",
        MediaType.WebM => "WebM",
        MediaType.Docx => "docx",
        MediaType.Xlsx => "xlsx",
        _ => type.ToString().ToUpperInvariant(),
    };

    // Rounded up, so that a file one byte too large never reads "20.0 MB, more than 20 MB".
    private static string Megabytes(long bytes) =>
        (Math.Ceiling(bytes / (1024m * 1024m) * 10m) / 10m).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
