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
}
