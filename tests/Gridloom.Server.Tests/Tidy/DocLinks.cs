using System.Text.RegularExpressions;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>
/// A link inside the tree leads to a file or a folder of it, and its <c>#part</c> to a heading. Addresses with a scheme are not asked: a
/// test that needs the network says more about the network.
/// </summary>
internal static partial class DocLinks
{
    public const string Screenshots = "docs/screenshots/";

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        from link in DocPages.All(tree).SelectMany(DocPages.Links)
        where !Scheme().IsMatch(link.Text)
        let parts = link.Text.Split('#', 2)
        let target = parts[0].Length == 0 ? link.File.Path : Resolve(link.File.Path, parts[0])
        where !AwaitsScreenshots(tree, target)
        let missing = Missing(tree, target, parts.ElementAtOrDefault(1))
        where missing is not null
        select new Violation(link.File.Path, link.Line, $"Links to {link.Text}: {missing}", "correct the link, or write what it promises.");

    private static string? Missing(SourceTree tree, string target, string? part)
    {
        if (tree.Find(target) is not { } file)
            return tree.Files.Any(f => f.Path.StartsWith(target.TrimEnd('/') + "/", StringComparison.Ordinal)) ? null : $"there is no {target}.";
        return part is null || file.Lines.Any(l => l.Text.StartsWith('#') && Anchor(l.Text) == part) ? null : $"{target} has no heading for #{part}.";
    }

    /// <summary>Pictures are taken of the running product. Until the first one stands in its folder none is missed; from then on all are.</summary>
    private static bool AwaitsScreenshots(SourceTree tree, string target) =>
        target.StartsWith(Screenshots, StringComparison.Ordinal) && !tree.Files.Any(f => f.Path.StartsWith(Screenshots, StringComparison.Ordinal) && f.Path.EndsWith(".png", StringComparison.Ordinal));

    private static string Resolve(string from, string link)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in link.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>A heading's anchor as the usual forges make it: lower case, punctuation dropped, spaces to hyphens.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Scheme();
}
