using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>A module of the server knows of another only its <c>…Lookup</c>; the rest it learns from events and from <c>v_…</c> views.</summary>
internal static partial class ModuleBorders
{
    private const string Instead = "ask that module's …Lookup, react to its events, or read its v_… view.";

    public static IEnumerable<Violation> Check(SourceTree tree)
    {
        var declared = Modules.Files(tree, Modules.Server, ".cs").ToLookup(f => f.Module, f => f.File.TypeNames());
        bool Declares(string module, string type) => declared[module].Any(names => names.Contains(type));

        return Modules.Files(tree, Modules.Server, ".cs").SelectMany(f => InCode(f.Module, f.File, Declares))
            .Concat(Modules.Files(tree, Modules.Server, ".razor").SelectMany(f => InPage(f.Module, f.File)));
    }

    /// <summary>What the rule reads: the using directives and dotted names of the modules' files.</summary>
    public static int Subjects(SourceTree tree) =>
        Modules.Files(tree, Modules.Server, ".cs").Sum(f => Names.In(f.File).Count());

    private static IEnumerable<Violation> InCode(string module, SourceFile file, Func<string, string, bool> declares)
    {
        foreach (var violation in Names.OutsideOwnNamespace(file, "Gridloom.Server." + module)) yield return violation;
        foreach (var name in Names.In(file))
        {
            if (name.Split("Gridloom.Server") is not { } to || to.Module == module) continue;
            if (to.Type?.EndsWith("Lookup", StringComparison.Ordinal) == true) continue;
            // `Cases.Count` may be a property's; without its namespace in front, a name counts only when that module has such a type.
            if (name.Kind == NameKind.Expression && !to.Rooted && (to.Type is null || !declares(to.Module, to.Type))) continue;
            yield return Crossing(file, name.Line, module, name.Text);
        }
    }

    private static IEnumerable<Violation> InPage(string module, SourceFile file) =>
        from line in file.Lines
        from Match found in QualifiedInPage().Matches(line.Text)
        where Modules.IsModule(found.Groups[1].Value) && found.Groups[1].Value != module
        where !found.Groups[2].Value.EndsWith("Lookup", StringComparison.Ordinal)
        where !line.Text.TrimStart().StartsWith("@namespace", StringComparison.Ordinal)
        select Crossing(file, line.Number, module, found.Value);

    private static Violation Crossing(SourceFile file, int line, string module, string name) =>
        new(file.Path, line, $"{module} uses {name}.", Instead);

    [GeneratedRegex(@"\bGridloom\.Server\.(\w+)(?:\.(\w+))?", RegexOptions.None, 1000)]
    private static partial Regex QualifiedInPage();
}

internal enum NameKind
{
    UsingNamespace,
    UsingType,
    Type,
    Expression,
}

/// <summary>A dotted name in a file, and how it stands there.</summary>
internal readonly record struct Name(string Text, int Line, NameKind Kind)
{
    /// <summary>The module that the name leads into, written from the root, from <c>Gridloom.</c>, or by the module's name alone.</summary>
    public (string Module, string? Type, bool Rooted)? Split(string project)
    {
        var parts = Text.Split('.');
        var root = project.Split('.');
        var skip = parts.AsSpan().StartsWith(root) ? root.Length : parts[0] == root[^1] ? 1 : 0;
        if (skip >= parts.Length || !Modules.IsModule(parts[skip]) || (skip == 0 && parts.Length == 1)) return null;
        return (parts[skip], parts.Length > skip + 1 ? parts[skip + 1] : null, skip > 0);
    }
}

internal static class Names
{
    public static IEnumerable<Name> In(SourceFile file) =>
        Usings(file).Concat(Types(file)).Concat(Expressions(file));

    /// <summary>A file that lies in a module's folder but declares another namespace would slip through every border.</summary>
    public static IEnumerable<Violation> OutsideOwnNamespace(SourceFile file, string own) =>
        from declared in file.All<BaseNamespaceDeclarationSyntax>()
        let name = declared.Name.ToString()
        where name != own && !name.StartsWith(own + ".", StringComparison.Ordinal)
        select new Violation(file.Path, declared.Line(), $"Declares the namespace {name}.", $"declare {own}, as its folder says.");

    private static IEnumerable<Name> Usings(SourceFile file) =>
        from directive in file.All<UsingDirectiveSyntax>()
        let name = directive.NamespaceOrType.Dotted()
        where name is not null
        let type = directive.Alias is not null || directive.StaticKeyword.Text.Length > 0
        select new Name(name, directive.Line(), type ? NameKind.UsingType : NameKind.UsingNamespace);

    private static IEnumerable<Name> Types(SourceFile file) =>
        from name in file.All<QualifiedNameSyntax>()
        where name.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax)
        let dotted = name.Dotted()
        where dotted is not null
        select new Name(dotted, name.Line(), NameKind.Type);

    private static IEnumerable<Name> Expressions(SourceFile file) =>
        from access in file.All<MemberAccessExpressionSyntax>()
        where access.Parent is not MemberAccessExpressionSyntax
        let dotted = access.Dotted()
        where dotted is not null
        select new Name(dotted, access.Line(), NameKind.Expression);
}
