using System.Globalization;
using System.Text;

namespace Gridloom.Domain.Text;

/// <summary>
/// What the text index keeps of a text (字与双字): every letter, digit and character, and every two that stand side by side. Chinese has
/// no spaces between words, so two neighbouring characters are the smallest thing that people search for.
/// </summary>
public static class Grams
{
    /// <summary>
    /// The text as it is compared: full-width forms folded, lower case, letters and digits only. Spaces and signs are dropped, because
    /// nobody remembers whether an address was written 18 号 or 18号.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) plain.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture).ToString());
        return plain.ToString();
    }

    /// <summary>The words of a search, each <see cref="Plain"/>; a row matches when it contains every one of them.</summary>
    public static IReadOnlyList<string> Words(string search) =>
        [.. search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(w => w.Length > 0)];

    /// <summary>The grams to keep for a <see cref="Plain"/> text, each once, separated by spaces.</summary>
    public static string ToKeep(string plain) => Join(Letters(plain).Concat(Pairs(plain)));

    /// <summary>The grams that a row must hold to match all words. They only narrow it down: each word must then stand there in one piece.</summary>
    public static string ToFind(IEnumerable<string> words) => Join(words.SelectMany(w => Pairs(w).DefaultIfEmpty(w)));

    private static IEnumerable<string> Letters(string plain) => plain.EnumerateRunes().Select(r => r.ToString());

    private static IEnumerable<string> Pairs(string plain)
    {
        var letters = Letters(plain).ToList();
        for (var i = 1; i < letters.Count; i++) yield return letters[i - 1] + letters[i];
    }

    private static string Join(IEnumerable<string> grams) => string.Join(' ', grams.Distinct(StringComparer.Ordinal));
}
