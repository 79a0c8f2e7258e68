using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>A public type of the domain says what it means; a use case says its name in Chinese, as its users call it.</summary>
internal static class DocComments
{
    public static IEnumerable<Violation> Check(SourceTree tree) =>
        (from type in DomainTypes(tree)
         where string.IsNullOrWhiteSpace(type.Node.Summary())
         select new Violation(type.File.Path, type.Name.Line(), $"{type.Name} has no summary.", "say what it means: unit, inclusivity, what null is, the Chinese term."))
        .Concat(from slice in Slices(tree)
                where slice.Node.Summary()?.HasHan() != true
                select new Violation(slice.File.Path, slice.Node.Identifier.Line(), $"{slice.Node.Identifier} does not say what the use case is called.", "begin its summary with the Chinese term: `派遣: a dispatcher …`."));

    public static IEnumerable<(SourceFile File, MemberDeclarationSyntax Node, SyntaxToken Name)> DomainTypes(SourceTree tree) =>
        from file in tree.Under(Modules.Domain, ".cs")
        from node in file.All<MemberDeclarationSyntax>()
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier,
            DelegateDeclarationSyntax type => type.Identifier,
            _ => default,
        }
        where name != default && IsPublic(node) && node.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(IsPublic)
        select (file, node, name);

    public static IEnumerable<(SourceFile File, ClassDeclarationSyntax Node)> Slices(SourceTree tree) =>
        from file in tree.Under(Modules.Server, ".cs")
        from type in file.All<ClassDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.Members.OfType<MethodDeclarationSyntax>().Any(m => m.IsMap())
        select (file, type);

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);
}
