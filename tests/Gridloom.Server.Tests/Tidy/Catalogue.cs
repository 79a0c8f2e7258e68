using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>A problem as its catalogue declares it. A value put into a text reads as <c>{name}</c>.</summary>
internal sealed record DeclaredProblem(SourceFile File, int Line, string Code, int Status, string Chinese, string English);

/// <summary>Reads the problem catalogues (<c>…Problems.cs</c>) of the product: <c>new(code, status, chinese, english)</c>, and calls of a catalogue's own method that makes one.</summary>
internal static class Catalogue
{
    public static bool IsCatalogue(SourceFile file) => file.Name.EndsWith("Problems.cs", StringComparison.Ordinal);

    public static IEnumerable<DeclaredProblem> Read(SourceTree tree) => tree.Under("src/", "Problems.cs").SelectMany(Read);

    public static IEnumerable<DeclaredProblem> Read(SourceFile file) =>
        from made in file.All<BaseObjectCreationExpressionSyntax>()
        where made is not ObjectCreationExpressionSyntax named || named.Type.Dotted()?.Split('.')[^1] == "Problem"
        where made.ArgumentList?.Arguments.Count == 4
        from problem in ReadWhereUsed(file, made)
        select problem;

    /// <summary>A code that is a parameter is declared where the method is called; any other stands in the <c>new</c> itself.</summary>
    private static IEnumerable<DeclaredProblem> ReadWhereUsed(SourceFile file, BaseObjectCreationExpressionSyntax made)
    {
        var method = made.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault();
        var code = made.ArgumentList!.Arguments[0].Expression.Dotted();
        if (method is null || code is null || method.ParameterList.Parameters.All(p => p.Identifier.Text != code))
            return One(new CatalogueText(file, null, null), made, made.Line());
        return file.All<InvocationExpressionSyntax>().Where(call => call.Expression.Dotted() == method.Identifier.Text)
            .SelectMany(call => One(new CatalogueText(file, method.ParameterList, call.ArgumentList), made, call.Line()));
    }

    private static IEnumerable<DeclaredProblem> One(CatalogueText text, BaseObjectCreationExpressionSyntax made, int line)
    {
        var arguments = made.ArgumentList!.Arguments;
        if (text.Code(arguments[0].Expression) is not { } code || text.Status(arguments[1].Expression) is not { } status) yield break;
        yield return new(text.File, line, code, status, text.Of(arguments[2].Expression), text.Of(arguments[3].Expression));
    }
}

/// <summary>What the expressions of a catalogue say, with a method's parameters replaced by what one call gives for them.</summary>
internal sealed class CatalogueText(SourceFile file, ParameterListSyntax? parameters, ArgumentListSyntax? given)
{
    public SourceFile File => file;

    public string? Code(ExpressionSyntax code) =>
        Given(code) is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : null;

    public int? Status(ExpressionSyntax status)
    {
        var expression = Given(status);
        var digits = string.Concat((Constant(expression) ?? expression).ToString().Where(char.IsAsciiDigit));
        return int.TryParse(digits, out var number) ? number : null;
    }

    public string Of(ExpressionSyntax text) => Given(text) switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax filled => string.Concat(filled.Contents.Select(Part)),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Of(sum.Left) + Of(sum.Right),
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        ConditionalExpressionSyntax either => Of(either.WhenTrue) + " / " + Of(either.WhenFalse),
        // string.Create(culture, $"…") and its kin: the text is the last argument.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax, ArgumentList.Arguments: [.., var last] } => Of(last.Expression),
        var other when Constant(other) is { } constant => Of(constant),
        var other => Hole(other),
    };

    private string Part(InterpolatedStringContentSyntax part) => part switch
    {
        InterpolationSyntax hole when Given(hole.Expression) is LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolationSyntax hole => Hole(hole.Expression),
        InterpolatedStringTextSyntax words => words.TextToken.ValueText,
        _ => part.ToString(),
    };

    private static string Hole(ExpressionSyntax value) => $"{{{value.Dotted()?.Split('.')[^1] ?? "…"}}}";

    private ExpressionSyntax Given(ExpressionSyntax expression)
    {
        var at = expression is IdentifierNameSyntax name && parameters is not null ? parameters.Parameters.IndexOf(p => p.Identifier.Text == name.Identifier.Text) : -1;
        if (at < 0 || given is null) return expression;
        var named = given.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.Text == expression.ToString());
        return (named ?? given.Arguments.ElementAtOrDefault(at))?.Expression ?? parameters!.Parameters[at].Default?.Value ?? expression;
    }

    private ExpressionSyntax? Constant(ExpressionSyntax expression) => expression is not IdentifierNameSyntax name ? null
        : file.All<VariableDeclaratorSyntax>().FirstOrDefault(v => v.Identifier.Text == name.Identifier.Text && v.Parent?.Parent is FieldDeclarationSyntax f && f.Modifiers.Any(SyntaxKind.ConstKeyword))?.Initializer?.Value;
}
