using System.Text;

namespace Gridloom.Domain.Media;

/// <summary>The name under which a proof file is offered for download (材料文件名): the sender's own name, made harmless.</summary>
public static class ProofName
{
    /// <summary>Characters before the ending.</summary>
    public const int LengthMax = 80;

    /// <summary>What a file is called when nothing of its name can be kept.</summary>
    public const string Nameless = "凭据";

    /// <summary>
    /// Drops folders, characters that no file system or header bears, and invisible ones that could turn the name around; the ending becomes
    /// that of the content, so that a name never promises another type.
    /// </summary>
    public static string Clean(string given, MediaType type)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = last.LastIndexOf('.');
        var stem = new StringBuilder();
        foreach (var rune in (dot > 0 ? last[..dot] : last).EnumerateRunes())
        {
            if (!IsHarmless(rune)) continue;
            if (stem.Length + rune.Utf16SequenceLength > LengthMax) break;
            stem.Append(rune);
        }
        var kept = stem.ToString().Trim(' ', '.');
        return (kept.Length == 0 ? Nameless : kept) + type.Extension();
    }

    private static bool IsHarmless(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.PrivateUse)
        && !(rune.IsAscii && ":*?\"<>|".Contains((char)rune.Value, StringComparison.Ordinal));
}
