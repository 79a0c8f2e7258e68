using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>At most four parameters: what travels together has a name. Free are a slice's handlers and primary constructors, whose parameters are what they depend on or consist of.</summary>
internal static class ParameterCounts
{
    public const int Limit = 4;

    public static IEnumerable<Violation> Check(SourceTree tree) =>
        from counted in Functions(tree)
        where counted.Count > Limit
        select new Violation(counted.File.Path, counted.Line, $"{counted.Name} takes {counted.Count} parameters.", $"keep to {Limit}: give what travels together a record with a name.");

    public static IEnumerable<(SourceFile File, string Name, int Line, int Count)> Functions(SourceTree tree) =>
        from file in tree.Under("src/", ".cs")
        let isSlice = file.IsSlice()
        from node in file.Nodes
        let function = Read(node)
        where function is not null && !(isSlice && IsStaticMethod(node)) && !IsDictated(node)
        select (file, function.Value.Name.Text, function.Value.Name.Line(), function.Value.Count);

    private static (SyntaxToken Name, int Count)? Read(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax m => (m.Identifier, m.ParameterList.Parameters.Count),
        ConstructorDeclarationSyntax c => (c.Identifier, c.ParameterList.Parameters.Count),
        LocalFunctionStatementSyntax l => (l.Identifier, l.ParameterList.Parameters.Count),
        DelegateDeclarationSyntax d => (d.Identifier, d.ParameterList.Parameters.Count),
        _ => null,
    };

    private static bool IsStaticMethod(SyntaxNode node) => node is MethodDeclarationSyntax m && m.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>Whose shape somebody else decided: an override, an interface's explicit member, a function of the operating system.</summary>
    private static bool IsDictated(SyntaxNode node) => node is MethodDeclarationSyntax m
        && (m.Modifiers.Any(SyntaxKind.OverrideKeyword) || m.ExplicitInterfaceSpecifier is not null
            || m.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "DllImport" or "LibraryImport"));
}
