using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gridloom.Server.Tests.Tidy;

/// <summary>A problem as its catalogue declares it. A value put into a text reads as <c>{name}</c>.</summary>
internal sealed record DeclaredProblem(SourceFile File, int Line, string Code, int Status, string Chinese, string English);

/// <summary>Reads the problem catalogues (<c>…Problems.cs</c>) of the product.</summary>
internal static class Catalogue
{
    public static bool IsCatalogue(SourceFile file) => file.Name.EndsWith("Problems.cs", StringComparison.Ordinal);

    public static IEnumerable<DeclaredProblem> Read(SourceTree tree) =>
        from file in tree.Under("src/", "Problems.cs")
        from made in file.All<BaseObjectCreationExpressionSyntax>()
        let problem = Read(file, made)
        where problem is not null
        select problem;

    /// <summary>Null when what is made is no problem: one has a code, a status and two texts, in this order.</summary>
    public static DeclaredProblem? Read(SourceFile file, BaseObjectCreationExpressionSyntax made)
    {
        if (made is ObjectCreationExpressionSyntax named && named.Type.Dotted()?.Split('.')[^1] != "Problem") return null;
        if (made.ArgumentList?.Arguments is not [var code, var status, var chinese, var english]) return null;
        return TextOf(code.Expression) is { } read && StatusOf(status.Expression) is { } number
            ? new(file, made.Line(), read, number, TextOf(chinese.Expression) ?? "", TextOf(english.Expression) ?? "")
            : null;
    }

    private static int? StatusOf(ExpressionSyntax status)
    {
        var digits = string.Concat(status.ToString().Where(char.IsAsciiDigit));
        return digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static string? TextOf(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax filled => string.Concat(filled.Contents.Select(Part)),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => TextOf(sum.Left) + TextOf(sum.Right),
        ParenthesizedExpressionSyntax inner => TextOf(inner.Expression),
        // string.Create(culture, $"…") and its kin: the text is the last argument.
        InvocationExpressionSyntax { ArgumentList.Arguments: [.., var last] } => TextOf(last.Expression),
        _ => null,
    };

    private static string Part(InterpolatedStringContentSyntax part) => part switch
    {
        InterpolationSyntax hole => $"{{{hole.Expression}}}",
        InterpolatedStringTextSyntax words => words.TextToken.ValueText,
        _ => part.ToString(),
    };
}
