using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>Questions that several rules ask of a syntax tree.</summary>
internal static partial class Reading
{
    public static int Line(this SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static int Line(this SyntaxTrivia trivia) => trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static int Line(this SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static bool HasHan(this string text) => Han().IsMatch(text);

    public static IEnumerable<T> All<T>(this SourceFile file) where T : SyntaxNode => file.Nodes.OfType<T>();

    public static IEnumerable<string> TypeNames(this SourceFile file) =>
        file.All<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.Text).Concat(file.All<DelegateDeclarationSyntax>().Select(d => d.Identifier.Text));

    /// <summary>A use case's file: one that maps its own routes.</summary>
    public static bool IsSlice(this SourceFile file) => file.All<MethodDeclarationSyntax>().Any(IsMap);

    public static bool IsMap(this MethodDeclarationSyntax method) =>
        method.Identifier.Text == "Map" && method.ParameterList.Parameters.Count > 0 && method.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>The text of the doc comment's summary; null when there is none.</summary>
    public static string? Summary(this SyntaxNode declaration)
    {
        var comment = string.Concat(declaration.GetLeadingTrivia().Select(t => t.ToString()).Where(t => t.StartsWith("///", StringComparison.Ordinal)));
        return SummaryText().Match(comment) is { Success: true } found ? found.Groups[1].Value : null;
    }

    /// <summary><c>a.b.C</c> for names and for member accesses made of names only; null for anything else.</summary>
    public static string? Dotted(this SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        GenericNameSyntax name => name.Identifier.Text,
        AliasQualifiedNameSyntax name => name.Name.Identifier.Text,
        QualifiedNameSyntax name => Joined(name.Left.Dotted(), name.Right.Identifier.Text),
        MemberAccessExpressionSyntax access => Joined(access.Expression.Dotted(), access.Name.Identifier.Text),
        _ => null,
    };

    /// <summary>Names of members, parameters and variables of this file: a property <c>File</c> is not the type of that name.</summary>
    public static HashSet<string> OwnNames(this SourceFile file) =>
    [
        .. file.All<PropertyDeclarationSyntax>().Select(p => p.Identifier.Text),
        .. file.All<ParameterSyntax>().Select(p => p.Identifier.Text),
        .. file.All<VariableDeclaratorSyntax>().Select(v => v.Identifier.Text),
        .. file.All<EnumMemberDeclarationSyntax>().Select(m => m.Identifier.Text),
    ];

    /// <summary>True where a name begins an expression or a type; false behind a dot and where it names an argument or a member.</summary>
    public static bool Begins(this SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax => false,
        _ => true,
    };

    private static string? Joined(string? left, string right) => left is null ? null : left + "." + right;

    [GeneratedRegex(@"[\u3400-\u9FFF\uF900-\uFAFF]", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline, 1000)]
    private static partial Regex SummaryText();
}
