using System.Text.RegularExpressions;
using Gridloom.Domain.Text;

namespace Gridloom.Domain.Cases.Phrases;

/// <summary>The words of a phrase (常用语): what a desk writes again and again, with places that are filled in from the case.</summary>
public static partial class PhraseText
{
    /// <summary>The longest phrase, in characters: less than a note, for the places in it grow.</summary>
    public const int LengthMax = 300;

    /// <summary>What stands where the case does not know it yet.</summary>
    public const string Unknown = "____";

    /// <summary>The places that a phrase may have (占位), as they are written between braces.</summary>
    public static readonly IReadOnlyList<string> Places = ["编号", "地址", "类别", "期限", "单位"];

    /// <summary>A phrase as it may be kept, or why not: <c>case.phrase-wording-missing</c>, <c>case.phrase-unknown-place</c>.</summary>
    public static Outcome<string> Read(string? typed)
    {
        if (Typed.Clean(typed) is not { Length: <= LengthMax } text || Typed.HasControl(text)) return PhraseProblems.WordingMissing;
        var unknown = Place().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(name => !Places.Contains(name));
        return unknown is null ? text : PhraseProblems.UnknownPlace(unknown);
    }

    /// <summary>The phrase with what is known of the case in its places.</summary>
    /// <param name="facts">By the names of <see cref="Places"/>.</param>
    public static string Fill(string wording, IReadOnlyDictionary<string, string> facts) =>
        Place().Replace(wording, m => facts.TryGetValue(m.Groups[1].Value, out var fact) && fact.Length > 0 ? fact : Unknown);

    [GeneratedRegex(@"[{｛]\s*([^{}｛｝\s]{1,20})\s*[}｝]", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
