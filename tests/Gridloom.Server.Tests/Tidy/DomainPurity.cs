using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>The domain is pure: base class library only, no clock, no files, no network, no randomness, no environment.</summary>
internal static class DomainPurity
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["File"] = "hand the bytes or the text in.",
        ["FileInfo"] = "hand the bytes or the text in.",
        ["FileStream"] = "hand a Stream in.",
        ["Directory"] = "hand the names in.",
        ["DirectoryInfo"] = "hand the names in.",
        ["Environment"] = "hand the setting in; a line break is \"\\n\".",
        ["Console"] = "return the text; a command prints it.",
        ["RandomNumberGenerator"] = "hand the bytes in.",
        ["HttpClient"] = "ask at the edge and hand the answer in.",
        ["Process"] = "run it at the edge and hand the answer in.",
        ["Stopwatch"] = "hand the instants in.",
        ["Thread"] = "decide now; waiting is the server's.",
        ["Timer"] = "decide now; waiting is the server's.",
    };

    private static readonly Dictionary<string, string> Members = new()
    {
        ["TimeProvider.System"] = "take the instant as a parameter.",
        ["DateTime.Now"] = "take the instant as a parameter.",
        ["DateTime.UtcNow"] = "take the instant as a parameter.",
        ["DateTime.Today"] = "take the day as a parameter.",
        ["DateTimeOffset.Now"] = "take the instant as a parameter.",
        ["DateTimeOffset.UtcNow"] = "take the instant as a parameter.",
        ["Guid.NewGuid"] = "take the id as a parameter.",
        ["Guid.CreateVersion7"] = "take the id as a parameter.",
        ["Random.Shared"] = "take the randomness as a parameter.",
        ["Task.Delay"] = "decide now; waiting is the server's.",
        ["Task.Run"] = "decide now; scheduling is the server's.",
    };

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        tree.Under(Modules.Domain, ".cs").SelectMany(f => Usings(f).Concat(Impure(f)))
            .Concat(tree.Under(Modules.Domain, ".csproj").SelectMany(References));

    public static int Subjects(SourceTree tree) => tree.Under(Modules.Domain, ".cs").Sum(f => f.All<IdentifierNameSyntax>().Count());

    private static IEnumerable<Violation> Usings(SourceFile file) =>
        from directive in file.All<UsingDirectiveSyntax>()
        let name = directive.NamespaceOrType.Dotted() ?? ""
        where !IsPure(name)
        select new Violation(file.Path, directive.Line(), $"The domain uses {name}.", "keep to System and Gridloom.Domain; effects live in the server.");

    private static bool IsPure(string name) => name.Split('.') switch
    {
        ["System", "Net" or "Data", ..] => false,
        ["System", ..] => true,
        ["Gridloom", "Domain", ..] => true,
        [""] => true, // an alias of a keyword type or of a tuple
        _ => false,
    };

    private static IEnumerable<Violation> Impure(SourceFile file)
    {
        var own = file.OwnNames();
        foreach (var name in file.All<IdentifierNameSyntax>())
        {
            var text = name.Identifier.Text;
            var member = name.Parent?.Dotted();
            if (name.Begins() && member is not null && Members.TryGetValue(member, out var instead))
                yield return new(file.Path, name.Line(), $"The domain calls {member}.", instead);
            else if (Types.TryGetValue(text, out instead) && (FromSystem(name) || (name.Begins() && !own.Contains(text))))
                yield return new(file.Path, name.Line(), $"The domain uses {text}.", instead);
        }
    }

    private static bool FromSystem(IdentifierNameSyntax name) =>
        !name.Begins() && name.Parent?.Dotted()?.StartsWith("System.", StringComparison.Ordinal) == true;

    private static IEnumerable<Violation> References(SourceFile project) =>
        from line in project.Lines
        where line.Text.Contains("Reference ", StringComparison.Ordinal)
        select new Violation(project.Path, line.Number, "The domain's project references something.", "the base class library is all that it may know.");
}
