using System.Globalization;
using System.Text;

namespace Gridloom.Domain.Text;

/// <summary>
/// What the text index keeps of a text (双字): every two letters, digits or characters that stand side by side. Chinese has no spaces between
/// words, so two neighbouring characters are what people search for; one alone is found as the beginning of a pair.
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
        // Han characters, ASCII and the usual full-width stops need no folding; they are nearly all that people write.
        if (text.All(c => char.IsAscii(c) || IsHan(c) || IsStop(c)))
        {
            foreach (var c in text)
                if (IsHan(c) || char.IsAsciiLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            return plain.ToString();
        }
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            var lower = Rune.ToLower(rune, CultureInfo.InvariantCulture);
            if (lower.IsBmp) plain.Append((char)lower.Value);
            else plain.Append(lower.ToString());
        }
        return plain.ToString();
    }

    /// <summary>The words of a search, each <see cref="Plain"/>; a row matches when it contains every one of them.</summary>
    public static IReadOnlyList<string> Words(string search) =>
        [.. search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(w => w.Length > 0)];

    /// <summary>The grams to keep for a <see cref="Plain"/> text, separated by spaces: each two neighbours, and the last letter, which begins no pair.</summary>
    public static string ToKeep(string plain)
    {
        // This runs once per report, so it takes slices of the text instead of making a string for each; a gram that comes twice is kept once by the index.
        var grams = new StringBuilder(plain.Length * 3);
        for (int from = 0, next = 0; from < plain.Length; from = next)
        {
            next = from + LetterAt(plain, from);
            var end = next < plain.Length ? next + LetterAt(plain, next) : next;
            (from > 0 ? grams.Append(' ') : grams).Append(plain, from, end - from);
        }
        return grams.ToString();
    }

    /// <summary>
    /// The grams that a row must hold to match all words; of a single letter (<see cref="IsLetter"/>), one that begins with it. They only
    /// narrow it down: each word must then stand there in one piece.
    /// </summary>
    public static IReadOnlyList<string> ToFind(IEnumerable<string> words) =>
        [.. words.SelectMany(w => IsLetter(w) ? [w] : Pairs(w)).Distinct(StringComparer.Ordinal)];

    /// <summary>True for a gram of one letter, digit or character.</summary>
    public static bool IsLetter(string gram) => gram.Length > 0 && LetterAt(gram, 0) == gram.Length;

    private static IEnumerable<string> Pairs(string plain)
    {
        var letters = plain.EnumerateRunes().Select(r => r.ToString()).ToList();
        for (var i = 1; i < letters.Count; i++) yield return letters[i - 1] + letters[i];
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static bool IsStop(char c) => c is '，' or '。' or '、' or '；' or '：' or '（' or '）' or '“' or '”';

    private static int LetterAt(string plain, int at) => char.IsSurrogate(plain[at]) ? 2 : 1;
}
