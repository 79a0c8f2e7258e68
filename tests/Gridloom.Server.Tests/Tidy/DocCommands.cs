using System.CommandLine;
using System.Text.RegularExpressions;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>
/// A <c>gridloom …</c> that a document shows is a command of the program, with options that it has; and each command stands in both
/// READMEs. The changelog and the decisions are history and may name what is gone.
/// </summary>
internal static partial class DocCommands
{
    private static readonly string[] Readmes = ["README.md", "README.zh-CN.md"];

    public static IEnumerable<Violation> Check(SourceTree tree, Command root) =>
        Shown(tree).SelectMany(place => Judge(place, root)).Concat(Untold(tree, root));

    /// <summary>The words of each command line that a document shows, without <c>gridloom</c> itself.</summary>
    public static IEnumerable<DocPages.Place> Shown(SourceTree tree) =>
        from page in DocPages.All(tree)
        where page.Path != "CHANGELOG.md" && !page.Path.StartsWith("docs/adr/", StringComparison.Ordinal)
        from place in DocPages.Code(page)
        from Match call in Call().Matches(place.Text)
        select place with { Text = call.Groups["words"].Value };

    private static IEnumerable<Violation> Judge(DocPages.Place shown, Command root)
    {
        var words = shown.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (command, used) = Follow(root, words);
        if (command.Subcommands.Count > 0 && used < words.Length && !words[used].StartsWith('-'))
            yield return new(shown.File.Path, shown.Line, $"Shows gridloom {shown.Text}, and there is no command {words[used]}.", "name a command of gridloom --help.");
        foreach (var option in words.Skip(used).Where(w => w.StartsWith("--", StringComparison.Ordinal) && w != "--help"))
            if (command.Options.All(o => o.Name != option))
                yield return new(shown.File.Path, shown.Line, $"Shows gridloom {shown.Text}, which has no {option}.", $"name an option of gridloom {command.Name} --help.");
    }

    private static IEnumerable<Violation> Untold(SourceTree tree, Command root) =>
        from readme in Readmes
        let page = tree.Find(readme)
        where page is not null
        let told = Shown(tree).Where(p => p.File == page).Select(p => Follow(root, p.Text.Split(' ')).Command).ToHashSet()
        from leaf in Leaves(root)
        where !told.Contains(leaf)
        select new Violation(readme, 1, $"Does not mention the command {leaf.Name}.", "add it to the table of commands.");

    private static (Command Command, int Words) Follow(Command root, IReadOnlyList<string> words)
    {
        var (command, used) = (root, 0);
        while (used < words.Count && command.Subcommands.FirstOrDefault(c => c.Name == words[used]) is { } next) (command, used) = (next, used + 1);
        return (command, used);
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    // At the beginning or from the folder: a database, a user or a folder of that name is no call.
    [GeneratedRegex(@"(?:^\s*|\./)gridloom (?<words>[a-z-][^|;&#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();
}
