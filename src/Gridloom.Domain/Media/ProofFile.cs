namespace Gridloom.Domain.Media;

/// <summary>
/// A document that proves something (佐证材料): PDF, docx or xlsx. It is kept byte for byte as sent, with its author and its dates,
/// because an altered proof proves nothing; so it is shown only to those who may see the matter it belongs to.
/// </summary>
/// <param name="Type">Told by content: <see cref="MediaType.Pdf"/>, <see cref="MediaType.Docx"/> or <see cref="MediaType.Xlsx"/>.</param>
/// <param name="Content">The bytes as sent, at most <see cref="MediaLimits.ProofBytesMax"/>.</param>
public sealed record ProofFile(MediaType Type, ReadOnlyMemory<byte> Content)
{
    /// <summary>Takes a proof document, or says why not: <c>media.too-large</c>, <c>media.wrong-type</c>, <c>media.broken</c>.</summary>
    public static Outcome<ProofFile> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MediaLimits.ProofBytesMax) return MediaProblems.TooLarge(bytes.Length, MediaLimits.ProofBytesMax);
        if (!FileContent.Recognise(bytes.Span).Succeeded(out var type, out var refused)) return refused;
        if (type is not (MediaType.Pdf or MediaType.Docx or MediaType.Xlsx)) return type.IsPhoto() ? MediaProblems.NotADocument : type.IsFilm() ? MediaProblems.Video : type.IsSound() ? MediaProblems.Audio : MediaProblems.Unknown;
        return type == MediaType.Pdf && !HasPdfEnd(bytes.Span) ? MediaProblems.Broken(type) : new ProofFile(type, bytes);
    }

    // A PDF is read from its end: readers look for these two words within the last kilobyte (ISO 32000-1, 7.5.5 and annex H).
    private static bool HasPdfEnd(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - 1024)..];
        var end = tail.LastIndexOf("%%EOF"u8);
        return end >= 0 && tail[..end].LastIndexOf("startxref"u8) >= 0;
    }
}
