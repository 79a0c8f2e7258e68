using System.Text.RegularExpressions;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>What the rules over documents read of a Markdown page: its lines, its links, the code that it shows.</summary>
internal static partial class DocPages
{
    public sealed record Place(SourceFile File, int Line, string Text);

    public static IEnumerable<SourceFile> All(SourceTree tree) => tree.Under("", ".md");

    /// <summary>The targets of links and pictures, outside code.</summary>
    public static IEnumerable<Place> Links(SourceFile page) =>
        from line in Lines(page)
        where !line.IsCode
        from Match link in Link().Matches(Span().Replace(line.Text, ""))
        select new Place(page, line.Number, link.Groups["target"].Value);

    /// <summary>Code as a reader would copy it: each line of a fenced block, and each span between backticks.</summary>
    public static IEnumerable<Place> Code(SourceFile page) => Lines(page).SelectMany(line => line.IsCode
        ? [new Place(page, line.Number, line.Text)]
        : Span().Matches(line.Text).Select(span => new Place(page, line.Number, span.Groups["code"].Value)));

    /// <summary>The lines below the first heading that contains one of the words, up to the next heading.</summary>
    public static IEnumerable<string> Section(SourceFile page, params string[] headings) => Lines(page)
        .SkipWhile(line => line.IsCode || !line.Text.StartsWith('#') || !headings.Any(h => line.Text.Contains(h, StringComparison.Ordinal)))
        .Skip(1)
        .TakeWhile(line => line.IsCode || !line.Text.StartsWith('#'))
        .Select(line => line.Text);

    private static IEnumerable<(int Number, string Text, bool IsCode)> Lines(SourceFile page)
    {
        var fenced = false;
        foreach (var (number, text) in page.Lines)
        {
            var fence = text.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (!fence) yield return (number, text, fenced);
            else fenced = !fenced;
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
