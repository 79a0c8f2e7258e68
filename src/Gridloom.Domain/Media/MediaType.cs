namespace Gridloom.Domain.Media;

/// <summary>What kind of file was sent (文件类型), told by its content; the sender's file name and declared type are never asked.</summary>
public enum MediaType
{
    /// <summary>A JPEG photo.</summary>
    Jpeg,

    /// <summary>A PNG picture, such as a screenshot.</summary>
    Png,

    /// <summary>A still WebP picture.</summary>
    WebP,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A word processor's document without macros (OOXML).</summary>
    Docx,

    /// <summary>A spreadsheet without macros (OOXML).</summary>
    Xlsx,

    /// <summary>A sound in an MP4 container, as iPhones and most recorders write it (录音).</summary>
    M4a,

    /// <summary>An MPEG layer III sound.</summary>
    Mp3,

    /// <summary>An uncompressed sound.</summary>
    Wav,

    /// <summary>A sound in an Ogg container: Opus, Vorbis or Speex.</summary>
    Ogg,

    /// <summary>A sound in a WebM container, as browsers record it.</summary>
    WebMSound,

    /// <summary>A sound of a telephone recorder, which browsers do not play.</summary>
    Amr,

    /// <summary>An MP4 film (视频).</summary>
    Mp4,

    /// <summary>A QuickTime film, as iPhones write it.</summary>
    Mov,

    /// <summary>A WebM film.</summary>
    WebM,

    /// <summary>
    /// Plain text in UTF-8 or GB 18030, tables of commas among it (纯文本). Offered as <c>.txt</c> whatever it holds: a spreadsheet
    /// program that opens a <c>.csv</c> runs the formulas in it.
    /// </summary>
    Text,
}
