using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>
/// Decides whether an expression's text is fixed when the program is compiled: a literal, a constant, a static fragment, a member of the
/// dialect, a choice among such, or a local or a private method's parameter that never holds anything else.
/// </summary>
/// <param name="file">The file in which the expressions stand.</param>
/// <param name="declared">Constants and static fragments that the product declares, by name.</param>
internal sealed class FixedText(SourceFile file, IReadOnlySet<string> declared)
{
    private readonly HashSet<SyntaxNode> asking = [];

    public bool Is(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => Is(inner.Expression),
        ConditionalExpressionSyntax either => Is(either.WhenTrue) && Is(either.WhenFalse),
        SwitchExpressionSyntax choice => choice.Arms.All(a => a.Expression is ThrowExpressionSyntax || Is(a.Expression)),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Is(sum.Left) && Is(sum.Right),
        InterpolatedStringExpressionSyntax filled => filled.Contents.OfType<InterpolationSyntax>().All(hole => Is(hole.Expression)),
        MemberAccessExpressionSyntax access => OfDialect(access) || OfType(access),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        IdentifierNameSyntax name => declared.Contains(name.Identifier.Text) || NeverHoldsElse(name),
        _ => false,
    };

    public static IEnumerable<string> DeclaredIn(SourceFile file) =>
        file.All<FieldDeclarationSyntax>().Where(f => IsConstant(f.Modifiers)).SelectMany(f => f.Declaration.Variables).Select(v => v.Identifier.Text)
            .Concat(file.All<PropertyDeclarationSyntax>().Where(IsStaticWithoutSetter).Select(p => p.Identifier.Text));

    private static bool OfDialect(MemberAccessExpressionSyntax access) =>
        string.Equals(access.Expression.Dotted()?.Split('.')[^1], "dialect", StringComparison.OrdinalIgnoreCase);

    private bool OfType(MemberAccessExpressionSyntax access) =>
        access.Dotted() is { } dotted && char.IsUpper(dotted[0]) && declared.Contains(access.Name.Identifier.Text);

    private bool NeverHoldsElse(IdentifierNameSyntax name)
    {
        // An expression that is built out of itself, `sql = sql + x`, is being asked about already.
        if (!asking.Add(name)) return false;
        try
        {
            return name.Ancestors().FirstOrDefault(a => a is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax) is { } function
                && (IsFixedLocal(name.Identifier.Text, function) || IsFixedParameter(name.Identifier.Text, function));
        }
        finally
        {
            asking.Remove(name);
        }
    }

    private bool IsFixedLocal(string name, SyntaxNode function)
    {
        var declarations = function.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(v => v.Identifier.Text == name).ToList();
        var assigned = function.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => a.Left.Dotted() == name).Select(a => a.Right);
        return declarations.Count > 0 && declarations.All(v => v.Initializer is null || Is(v.Initializer.Value)) && assigned.All(Is);
    }

    private bool IsFixedParameter(string name, SyntaxNode function)
    {
        var (called, parameters) = function switch
        {
            MethodDeclarationSyntax m when m.Modifiers.Any(SyntaxKind.PrivateKeyword) && !InPartialType(m) => (m.Identifier.Text, m.ParameterList.Parameters),
            LocalFunctionStatementSyntax l => (l.Identifier.Text, l.ParameterList.Parameters),
            _ => ("", default),
        };
        var at = parameters.IndexOf(p => p.Identifier.Text == name);
        if (called.Length == 0 || at < 0) return false;
        var uses = file.All<IdentifierNameSyntax>().Where(n => n.Identifier.Text == called).ToList();
        return uses.Count > 0 && uses.All(use => use.Parent is InvocationExpressionSyntax call && ArgumentOf(call, name, at) is { } given && Is(given));
    }

    private static ExpressionSyntax? ArgumentOf(InvocationExpressionSyntax call, string name, int at)
    {
        var arguments = call.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.Text == name);
        return named?.Expression ?? (at < arguments.Count && arguments[at].NameColon is null ? arguments[at].Expression : null);
    }

    private static bool InPartialType(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().Any(t => t.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool IsConstant(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.ConstKeyword) || (modifiers.Any(SyntaxKind.StaticKeyword) && modifiers.Any(SyntaxKind.ReadOnlyKeyword));

    private static bool IsStaticWithoutSetter(PropertyDeclarationSyntax property) =>
        property.Modifiers.Any(SyntaxKind.StaticKeyword) && property.AccessorList?.Accessors.Any(SyntaxKind.SetAccessorDeclaration) != true;
}
