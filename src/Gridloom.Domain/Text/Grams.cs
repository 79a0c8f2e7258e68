using System.Globalization;
using System.Text;

namespace Gridloom.Domain.Text;

/// <summary>
/// What the text index keeps of a text (字与双字): every letter, digit and character, and every two that stand side by side. Chinese has
/// no spaces between words, so two neighbouring characters are the smallest thing that people search for.
/// </summary>
public static class Grams
{
    /// <summary>The text as it is compared: full-width forms folded, lower case, everything but letters and digits a single space.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) plain.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture).ToString());
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    /// <summary>The grams to keep for a <see cref="Plain"/> text, each once, separated by spaces.</summary>
    public static string ToKeep(string plain) => string.Join(' ', Of(plain, single: true).Distinct(StringComparer.Ordinal));

    /// <summary>The grams that a row must hold to match; empty when the text has nothing to search for. A match must still contain each word.</summary>
    public static string ToFind(string plain) => string.Join(' ', Of(plain, single: false).Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> Of(string plain, bool single)
    {
        foreach (var word in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var runes = word.EnumerateRunes().Select(r => r.ToString()).ToList();
            if (single || runes.Count == 1)
                foreach (var rune in runes) yield return rune;
            for (var i = 1; i < runes.Count; i++) yield return runes[i - 1] + runes[i];
        }
    }
}
